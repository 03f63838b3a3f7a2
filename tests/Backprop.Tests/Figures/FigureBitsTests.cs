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
    [InlineData("lines", "11C2FC8223829480")]
    [InlineData("log lines", "CA68C01185F47573")]
    [InlineData("gaps", "8FA705455AED0E38")]
    [InlineData("long lines", "ADE9C91A33A5E127")]
    [InlineData("scatter", "50740D5390A0D3CD")]
    [InlineData("bars", "B154F3692DD84B06")]
    [InlineData("band and rules", "C9642B63561F3446")]
    [InlineData("heat map", "1F29DB7A6306812C")]
    [InlineData("large heat map", "3F661C4EB22C119B")]
    [InlineData("contour", "F94ACED3D7D6EC29")]
    [InlineData("regions", "BB21F3421043075F")]
    [InlineData("decision regions", "A81F1C6FFD9EC622")]
    [InlineData("loss surface", "B8271D4CB1DF4D3E")]
    [InlineData("panels", "23E5D921E28ECE99")]
    [InlineData("heat map panels", "8B3A612CADE4B485")]
    [InlineData("diagram", "C4E862828179105F")]
    [InlineData("states", "175E0586847229DC")]
    public void A_figure_has_the_same_bytes_on_every_machine(string kind, string hash) =>
        Assert.Equal(hash, Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(Samples.Make(kind).ToSvg() + Samples.Make(kind).ToPlotlyJson())))[..16]);
}
