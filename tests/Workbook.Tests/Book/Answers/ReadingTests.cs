using System.Text.Json.Nodes;

namespace Workbook.Tests.Book.Answers;

/// <summary>What people write is read, and what can mean two things is asked about.</summary>
public sealed class ReadingTests
{
    [Theory]
    [InlineData("0.1058", "[[0.1058]]")]
    [InlineData(" .5 ", "[[0.5]]")]
    [InlineData("0,1058", "[[0.1058]]")]
    [InlineData("-0,5", "[[-0.5]]")]
    [InlineData("12,5", "[[12.5]]")]
    [InlineData("1,234.5", "[[1234.5]]")]
    [InlineData("1,234,567", "[[1234567]]")]
    [InlineData("47720", "[[47720]]")]
    [InlineData("3/7", "[[0.42857142857142855]]")]
    [InlineData("3 / 7", "[[0.42857142857142855]]")]
    [InlineData("−2/3", "[[-0.6666666666666666]]")]
    [InlineData("½", "[[0.5]]")]
    [InlineData("1e-3", "[[0.001]]")]
    [InlineData("1.5E+2", "[[150]]")]
    [InlineData("2·10⁻³", "[[0.002]]")]
    [InlineData("2 × 10^-3", "[[0.002]]")]
    [InlineData("2.56²", "[[6.5536]]")]
    [InlineData("(-2.56)**2", "[[6.5536]]")]
    [InlineData("-3^2", "[[-9]]")]
    [InlineData("2*(784*30 + 30*10) + 80", "[[47720]]")]
    [InlineData("= 0.3", "[[0.3]]")]
    public void A_number_in_many_spellings(string text, string rows) => Assert.Equal(rows, Read(text, single: true));

    [Theory]
    [InlineData("1, 2, 3", "[[1,2,3]]")]
    [InlineData("1,2,3", "[[1,2,3]]")]
    [InlineData("1 2 3", "[[1,2,3]]")]
    [InlineData("0,5 -0,25", "[[0.5,-0.25]]")]
    [InlineData("0,5, -0,25", "[[0.5,-0.25]]")]
    [InlineData("(0.2, 0.3, 0.5)", "[[0.2,0.3,0.5]]")]
    [InlineData("1/2, 1/4", "[[0.5,0.25]]")]
    [InlineData("1, 2; 3, 4", "[[1,2],[3,4]]")]
    [InlineData("1 2\n3 4\n", "[[1,2],[3,4]]")]
    [InlineData("1, 2,\n3, 4", "[[1,2],[3,4]]")]
    [InlineData("[[1,2],[3,4]]", "[[1,2],[3,4]]")]
    [InlineData("[[1. 2.]\n [3. 4.]]", "[[1,2],[3,4]]")]
    [InlineData("np.array([[1, 2],\n [3, 4]])", "[[1,2],[3,4]]")]
    [InlineData("[1, 2; 3, 4]", "[[1,2],[3,4]]")]
    [InlineData("[1, 2], [3, 4]", "[[1,2],[3,4]]")]
    [InlineData("[[1], [2]]", "[[1],[2]]")]
    [InlineData("{ {1, 2}, {3, 4} }", "[[1,2],[3,4]]")]
    [InlineData("1\n2", "[[1],[2]]")]
    public void A_matrix_in_many_spellings(string text, string rows) => Assert.Equal(rows, Read(text, single: false));

    [Theory]
    [InlineData("", "Write an answer first.")]
    [InlineData("47,720", "Is the comma in 47,720 a decimal point? Write 47.720 or 47720.")]
    [InlineData("about a tenth", "“about” can’t be read as a number. Write it like 0.1058, 3/7 or 1e-3.")]
    [InlineData("1/0", "“1/0” can’t be read as a number. Write it like 0.1058, 3/7 or 1e-3.")]
    [InlineData("(1", "“(1” can’t be read as a number. Write it like 0.1058, 3/7 or 1e-3.")]
    [InlineData("1, 2; 3", "The rows are of different lengths: 2 and 1 numbers.")]
    [InlineData("x[1]", "Not all of this stands in the brackets of a row.")]
    [InlineData("constructor", "“constructor” can’t be read as a number. Write it like 0.1058, 3/7 or 1e-3.")]
    public void What_is_no_answer_is_asked_again(string text, string message) => Assert.Equal(message, Read(text, single: true));

    /// <summary>The rows, or what is said in their place.</summary>
    private static string Read(string text, bool single) =>
        PageScripts.Run("JSON.stringify(workbook.readAnswer(one.text, one.single))", [new JsonObject { ["text"] = text, ["single"] = single }])[0]!.ToString();
}
