using System.Xml.Linq;

namespace Backprop.Tests.Display;

public class ResultTableTests
{
    [Fact]
    public void Cells_are_written_alike_in_html_and_text()
    {
        var table = ResultTable.Of(["split", "db₁ & db₂", "samples"], ["4 + 1", -0.014522990390134095, 1000], ["3 < 4", 1e-9, true]);
        Assert.Equal("split | db₁ & db₂ | samples\n4 + 1 | −0.014523 | 1000\n3 < 4 | 10⁻⁹ | True", table.ToString());
        Assert.Equal(["split", "db₁ & db₂", "samples", "4 + 1", "−0.014523", "1000", "3 < 4", "10⁻⁹", "True"],
            XDocument.Parse(table.ToHtml()).Descendants().Where(element => element.Name.LocalName is "th" or "td").Select(element => element.Value));
    }

    [Fact]
    public void Numbers_have_as_many_digits_as_asked_for()
    {
        var table = ResultTable.Of(["loss", "steps"], [1 / 3.0, 12345]);
        Assert.Equal("loss | steps\n0.333 | 12345", table.Digits(3).ToString());
        Assert.Equal("loss | steps\n0.333333 | 12345", table.ToString());
        Assert.StartsWith("A number has 1 to 17 significant digits, not 0.", Assert.Throws<ArgumentOutOfRangeException>(() => table.Digits(0)).Message);
    }

    [Fact]
    public void A_row_with_a_cell_too_few_is_told() =>
        Assert.StartsWith("Row 1 of the table has 1 cells (b), but there are 2 headings.", Assert.Throws<ArgumentException>(() => ResultTable.Of(["x", "y"], ["a", 1], ["b"])).Message);

    [Fact]
    public void Words_begin_at_the_left_and_numbers_end_at_the_right()
    {
        var html = ResultTable.Of(["program", "factor", "it follows"], ["Nielsen", 0.1, "the mean"], ["online", double.NaN, "–"]).ToHtml();
        Assert.Contains("<th scope=\"col\" style=\"text-align:left\">it follows</th>", html);
        Assert.Contains("<td style=\"text-align:left\">the mean</td>", html);
        Assert.Contains("<td>0.1</td>", html);
        Assert.Contains("<td>NaN</td>", html);
    }
}
