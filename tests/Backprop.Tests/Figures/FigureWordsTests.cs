using Xunit;

namespace Backprop.Tests.Figures;

public sealed class FigureWordsTests
{
    [Fact]
    public void A_title_is_a_heading_and_its_words_are_the_lines_below_it() =>
        Assert.Equal("Two curves fall. One is faster.", FigureWords.Parse(["# Figures", "", "## Loss", "", "Two curves fall.", "One is faster.", "", "## Other", "A dot."], "figures.md")["Loss"]);

    [Theory]
    [InlineData("## Loss\n\n## Other\nA dot.", "figures.md, line 1: the figure 'Loss' has no words.")]
    [InlineData("## Loss\nA dot.\n## Loss\nA line.", "figures.md, line 3: the figure 'Loss' is described twice.")]
    public void A_title_without_words_or_with_two_is_refused_where_it_stands(string text, string start) =>
        Assert.StartsWith(start, Assert.Throws<FormatException>(() => FigureWords.Parse(text.Split('\n'), "figures.md")).Message);

    [Fact]
    public void Words_in_a_cell_come_before_those_of_the_file()
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, "## FigureWordsTests\nfrom the file");
            FigureWords.Read(path);
            var plot = Plot.Lines("FigureWordsTests", [0.0, 1.0], ("y", [0.0, 1.0]));
            Assert.Equal(("from the file", "from the cell"), (plot.AltText, plot.Describe("from the cell").AltText));
        }
        finally
        {
            File.WriteAllText(path, "");
            FigureWords.Read(path);
            File.Delete(path);
        }
    }
}
