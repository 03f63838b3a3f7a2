using Workbook.Commands;

namespace Workbook.Tests.Commands;

public sealed class VisibleTextTests
{
    [Theory]
    [InlineData("\u001b]0;title\u0007\u001b[2Jx", "\\u001b]0;title\\u0007\\u001b[2Jx")]
    [InlineData("\u009b2J\u007f\0\b", "\\u009b2J\\u007f\\u0000\\u0008")]
    [InlineData("over\rwritten", "over\\u000dwritten")]
    [InlineData("a\u202eb\u2066c\u2028d", "a\\u202eb\\u2066c\\u2028d")]
    [InlineData("two\nlines\r\n\tand a tab", "two\nlines\r\n\tand a tab")]
    public void What_steers_a_terminal_stands_as_its_escape(string text, string shown) => Assert.Equal(shown, VisibleText.Of(text));

    /// <summary>An attribute could not hold it: it is stored as UTF-8.</summary>
    [Fact]
    public void Half_a_surrogate_pair_stands_as_its_escape() => Assert.Equal("half \\ud83d of 😀", VisibleText.Of("half \ud83d of 😀"));

    [Fact]
    public void A_long_line_is_cut_with_what_is_left_out() =>
        Assert.Equal($"{new string('a', 2_000)}… (1,998,000 characters more)\nb", VisibleText.Of($"{new string('a', 2_000_000)}\nb"));

    [Fact]
    public void A_long_value_is_cut_whatever_its_lines_and_never_inside_a_character()
    {
        Assert.Equal("… (20,000 characters more)", VisibleText.Cut(string.Concat(Enumerable.Repeat("x\n", 15_000)))[10_000..]);
        Assert.Equal("a… (2 characters more)", VisibleText.Cut("a😀", 2));
    }

    [Fact]
    public void All_that_a_command_writes_is_made_visible()
    {
        using var console = new StringWriter { NewLine = "\n" };
        using var messages = new VisibleWriter(() => console);
        messages.Write("\u001b");
        messages.Write('\u0007');
        messages.Write((char[])['\u009b', 'x'], 0, 2);
        messages.WriteLine("\u001b[2J");
        messages.WriteLine($"{'\u001b'}{1}");
        messages.WriteLine();
        Assert.Equal("\\u001b\\u0007\\u009bx\\u001b[2J\n\\u001b1\n\n", console.ToString());
    }
}
