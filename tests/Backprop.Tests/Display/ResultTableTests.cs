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
    public void A_row_with_a_cell_too_few_is_told() =>
        Assert.StartsWith("Row 1 of the table has 1 cells (b), but there are 2 headings.", Assert.Throws<ArgumentException>(() => ResultTable.Of(["x", "y"], ["a", 1], ["b"])).Message);
}
