using System.Text.Json.Nodes;

namespace Backprop.Tests;

/// <summary>Contrast by the definition of WCAG 2.2 (relative luminance), computed here from the hexadecimal values.</summary>
public sealed class PaletteTests
{
    private static readonly string[] Grounds = ["card", Palette.Grid, Palette.Rule, "f-line", "z0", .. Enumerable.Range(1, 5).SelectMany(i => new[] { "n" + i, "p" + i }), .. Enumerable.Range(0, Palette.FieldSteps).Select(i => "f" + i)];

    public static TheoryData<string> Names => [.. Palette.All.Select(c => c.Key).Except(Grounds).Where(name => !name.StartsWith("t-"))];

    public static TheoryData<string> HeatSteps => ["z0", .. Enumerable.Range(1, 5).SelectMany(i => new[] { "n" + i, "p" + i })];

    [Theory, MemberData(nameof(HeatSteps))]
    public void Numbers_in_the_cells_of_a_heat_map_have_contrast_of_4_5(string step)
    {
        Assert.True(Contrast(Palette.Of("t-" + step).Light, Palette.Of(step).Light) >= 4.5, $"{step} light");
        Assert.True(Contrast(Palette.Of("t-" + step).Dark, Palette.Of(step).Dark) >= 4.5, $"{step} dark");
    }

    [Theory, MemberData(nameof(HeatSteps))]
    public void Numbers_that_plotly_draws_in_cells_have_it_too_when_the_page_turns_dark(string step)
    {
        var share = step == "z0" ? 0 : (step[0] == 'n' ? -1 : 1) * ((step[1] - '0') / 5.0 - 0.1);
        var figure = JsonNode.Parse(Plot.HeatMap("one step", Matrix.FromRows([1, share])).ToPlotlyJson())!;
        var text = figure["layout"]!["annotations"]!.AsArray().Single(note => (double)note!["x"]! == 1)!["font"]!["color"]!.ToString();
        var behind = figure["data"]![0]!["colorscale"]!.AsArray().Last(stop => (double)stop![0]! <= (share + 1) / 2)![1]!.ToString();
        string Dark(string colour) => figure["layout"]!["meta"]!["dark"]![colour]?.ToString() ?? colour;
        Assert.Equal(Palette.Of(step), (behind, Dark(behind)));
        Assert.True(Contrast(text, behind) >= 4.5 && Contrast(Dark(text), Dark(behind)) >= 4.5, $"{Contrast(text, behind)}, dark {Contrast(Dark(text), Dark(behind))}");
    }

    [Fact]
    public void What_is_drawn_over_a_field_has_contrast_of_3_on_its_strongest_shade()
    {
        var strongest = Palette.Of("f" + (Palette.FieldSteps - 1));
        foreach (var name in (string[])["c0", "c1", "c2", "c3", "c5", Palette.Ink, Palette.Soft])
        {
            Assert.True(Contrast(Palette.Of(name).Light, strongest.Light) >= 3, $"{name} light {Contrast(Palette.Of(name).Light, strongest.Light)}");
            Assert.True(Contrast(Palette.Of(name).Dark, strongest.Dark) >= 3, $"{name} dark {Contrast(Palette.Of(name).Dark, strongest.Dark)}");
        }
    }

    [Theory, MemberData(nameof(Names))]
    public void Everything_that_serves_as_text_has_contrast_of_4_5_on_both_cards(string name)
    {
        Assert.True(Contrast(Palette.Of(name).Light, Palette.Card.Light) >= 4.5, $"{name} light");
        Assert.True(Contrast(Palette.Of(name).Dark, Palette.Card.Dark) >= 4.5, $"{name} dark");
    }

    [Fact]
    public void Axis_lines_have_contrast_of_3_on_both_cards()
    {
        Assert.True(Contrast(Palette.Of(Palette.Rule).Light, Palette.Card.Light) >= 3);
        Assert.True(Contrast(Palette.Of(Palette.Rule).Dark, Palette.Card.Dark) >= 3);
    }

    [Fact]
    public void Contrast_here_agrees_with_the_published_extremes()
    {
        Assert.Equal(21, Contrast("#000000", "#ffffff"), 3);
        Assert.Equal(4.54, Contrast("#767676", "#ffffff"), 2);
    }

    [Fact]
    public void Every_light_colour_has_one_dark_colour() =>
        Assert.All(Palette.All.Where(c => !c.Key.StartsWith("t-")).GroupBy(c => c.Value.Light), same => Assert.Single(same));

    [Fact]
    public void Series_differ_in_dash_and_mark_not_only_in_colour()
    {
        var styles = Enumerable.Range(0, 36).Select(SeriesStyle.Of).ToArray();
        Assert.Equal(36, styles.Distinct().Count());
        Assert.Equal(6, styles.Take(6).Select(s => s.Mark).Distinct().Count());
        Assert.Equal(6, styles.Take(6).Select(s => s.Dash).Distinct().Count());
    }

    /// <summary>
    /// Each vision's matrix on linear sRGB, from Machado, Oliveira and Fernandes (2009) at full severity; distances in 100 × OKLab, where 2 is about the least seen.
    /// </summary>
    private static readonly Dictionary<string, double[]> Visions = new()
    {
        ["normal"] = [1, 0, 0, 0, 1, 0, 0, 0, 1],
        ["protanopia"] = [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
        ["deuteranopia"] = [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881],
        ["tritanopia"] = [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900],
    };

    [Theory]
    [InlineData("c0", "c1", "c2", "c3", "c4", "c5")]
    [InlineData("batch", "in", "hidden", "out")]
    [InlineData("n5", "p5")]
    public void Colours_stay_apart_for_every_kind_of_colour_vision(params string[] names)
    {
        foreach (var (vision, matrix) in Visions)
            foreach (var dark in (bool[])[false, true])
                for (var i = 0; i < names.Length; i++)
                    for (var j = 0; j < i; j++)
                    {
                        string Hex(string name) => dark ? Palette.Of(name).Dark : Palette.Of(name).Light;
                        var apart = Distance(Seen(Hex(names[i]), matrix), Seen(Hex(names[j]), matrix));
                        Assert.True(apart >= 8, $"{names[i]} and {names[j]} are only {apart:F1} apart under {vision}, {(dark ? "dark" : "light")}");
                    }
    }

    private static double[] Seen(string colour, double[] m)
    {
        double[] c = [Linear(colour, 1), Linear(colour, 3), Linear(colour, 5)];
        double[] seen = [.. Enumerable.Range(0, 3).Select(r => Math.Clamp(m[3 * r] * c[0] + m[3 * r + 1] * c[1] + m[3 * r + 2] * c[2], 0, 1))];
        var l = Math.Cbrt(0.4122214708 * seen[0] + 0.5363325363 * seen[1] + 0.0514459929 * seen[2]);
        var n = Math.Cbrt(0.2119034982 * seen[0] + 0.6806995451 * seen[1] + 0.1073969566 * seen[2]);
        var s = Math.Cbrt(0.0883024619 * seen[0] + 0.2817188376 * seen[1] + 0.6299787005 * seen[2]);
        return [0.2104542553 * l + 0.7936177850 * n - 0.0040720468 * s, 1.9779984951 * l - 2.4285922050 * n + 0.4505937099 * s, 0.0259040371 * l + 0.7827717662 * n - 0.8086757660 * s];
    }

    private static double Distance(double[] a, double[] b) => 100 * Math.Sqrt(a.Zip(b, (x, y) => (x - y) * (x - y)).Sum());

    private static double Contrast(string a, string b)
    {
        var (x, y) = (Luminance(a), Luminance(b));
        return (Math.Max(x, y) + 0.05) / (Math.Min(x, y) + 0.05);
    }

    private static double Luminance(string colour) => 0.2126 * Linear(colour, 1) + 0.7152 * Linear(colour, 3) + 0.0722 * Linear(colour, 5);

    private static double Linear(string colour, int at)
    {
        var c = Convert.ToInt32(colour.Substring(at, 2), 16) / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4);
    }
}
