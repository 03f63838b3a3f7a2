using System.Security.Cryptography;
using System.Text;

namespace Backprop.Tests;

/// <summary>
/// The first bytes of the SHA-256 of each kind of plot, picture and plotly figure together, written down on one machine; anywhere else, and under every setting that
/// switches instructions off, they must be these. A change that is meant changes what the notebooks store: run <c>workbook run --in-place</c> with it.
/// </summary>
public sealed class FigureBitsTests
{
    [Theory]
    [InlineData("lines", "A4716E68AAC22572")]
    [InlineData("log lines", "CBD480672ABC60C4")]
    [InlineData("gaps", "99047DBD64C701E5")]
    [InlineData("long lines", "7C0CAD17D2192ABB")]
    [InlineData("scatter", "B1E4654A6DEF5DB6")]
    [InlineData("bars", "DCADE5DB199F135D")]
    [InlineData("band and rules", "C88249E2B6357204")]
    [InlineData("heat map", "6F80FB638F7B5331")]
    [InlineData("large heat map", "2CF74FE86E38B522")]
    [InlineData("contour", "891D68A13907EF98")]
    [InlineData("regions", "E5B725D6719F697A")]
    [InlineData("decision regions", "A32EAEB573C7E692")]
    [InlineData("loss surface", "9EF0B90EB95CF392")]
    [InlineData("panels", "5C226034EF82FC5E")]
    [InlineData("heat map panels", "780EE3A29760F370")]
    [InlineData("diagram", "39087BF299558516")]
    [InlineData("states", "884CC50EC82B3949")]
    public void A_figure_has_the_same_bytes_on_every_machine(string kind, string hash) =>
        Assert.Equal(hash, Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(Samples.Make(kind).ToSvg() + Samples.Make(kind).ToPlotlyJson())))[..16]);
}
