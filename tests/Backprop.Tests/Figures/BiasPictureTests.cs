using System.Globalization;
using System.Xml.Linq;

namespace Backprop.Tests;

public sealed class BiasPictureTests
{
    private static readonly Batch Batch = Questions.FirstBatch();

    private static BiasPicture Picture(Reduction reduction = Reduction.Sum) => BiasPicture.Of(Questions.LastLayer(), Batch, Loss.SquaredError.With(reduction));

    [Fact]
    public void The_bias_goes_out_once_to_each_sample_and_once_back()
    {
        var kinds = XElement.Parse(Picture().ToHtml()).Descendants("li").Select(li => li.Attribute("class")!.Value["bp-bias-".Length..]);
        Assert.Equal(["start", .. Enumerable.Repeat("carry", 5), "back", .. Enumerable.Repeat("collect", 5), "end"], kinds);
        Assert.Equal(13, Picture().Steps.Count);
    }

    [Theory]
    [InlineData(Reduction.Sum)]
    [InlineData(Reduction.MeanOverBatch)]
    public void The_numbers_shown_are_the_networks_and_add_up(Reduction reduction)
    {
        var gradients = Questions.LastLayer().Gradients(Batch, Loss.SquaredError.With(reduction));
        var pass = Questions.LastLayer().Forward(Batch.X);
        var tables = XElement.Parse(Picture(reduction).ToHtml()).Descendants("table").ToArray();
        var (out_, back) = (Rows(tables[0]), Rows(tables[1]));
        var sums = XElement.Parse(Picture(reduction).ToHtml()).Descendants("b").Select(Number).Chunk(3).ToArray();
        for (var j = 0; j < 3; j++)
        {
            var sum = 0.0;
            for (var i = 0; i < 5; i++)
            {
                var cell = out_[i][j].Descendants().Where(part => part.Attribute("data-term") is not null).Select(Number).ToArray();
                Assert.Equal(pass.Z(1)[i, j], cell[2], 1e-4);
                Assert.Equal(cell[2], cell[0] + cell[1], 2e-4);
                Assert.Equal(gradients.DZ(1)[i, j], Number(back[i][j]), 1e-3);
                Assert.Equal(sum += gradients.DZ(1)[i, j], sums[i][j], 1e-3);
            }
            Assert.Equal(gradients.Db(1)[0, j], Number(tables[1].Descendants("tfoot").Descendants("strong").ElementAt(j)), 1e-3);
        }
    }

    [Fact]
    public void Under_a_mean_it_says_that_nothing_is_divided_again()
    {
        Assert.DoesNotContain("divided", Picture().ToString());
        Assert.EndsWith("nothing is divided again.", Picture(Reduction.MeanOverBatch).Steps[^1]);
    }

    [Fact]
    public void What_cannot_be_drawn_is_refused_with_its_numbers()
    {
        var many = new Batch(Matrix.Ones(13, 4), Matrix.Ones(13, 3));
        Assert.Contains("the batch has 13", Assert.Throws<ArgumentException>(() => BiasPicture.Of(Questions.LastLayer(), many, Loss.SquaredError)).Message);
        Assert.Contains("There is no layer 2", Assert.Throws<ArgumentOutOfRangeException>(() => BiasPicture.Of(Questions.LastLayer(), Batch, Loss.SquaredError, layer: 2)).Message);
    }

    private static XElement[][] Rows(XElement table) => [.. table.Element("tbody")!.Elements("tr").Select(row => row.Elements("td").Skip(1).ToArray())];

    private static double Number(XElement element) => double.Parse(element.Value.Replace("+ ", "").Replace("− ", "-").Replace('−', '-'), CultureInfo.InvariantCulture);
}
