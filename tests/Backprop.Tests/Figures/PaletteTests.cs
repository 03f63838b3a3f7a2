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

    private static double Contrast(string a, string b)
    {
        var (x, y) = (Luminance(a), Luminance(b));
        return (Math.Max(x, y) + 0.05) / (Math.Min(x, y) + 0.05);
    }

    private static double Luminance(string colour)
    {
        double Part(int at)
        {
            var c = Convert.ToInt32(colour.Substring(at, 2), 16) / 255.0;
            return c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4);
        }
        return 0.2126 * Part(1) + 0.7152 * Part(3) + 0.0722 * Part(5);
    }
}
