using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Backprop.Tests;

/// <summary>Plots of what no picture was made for: numbers at the ends of double's range, numbers that are none, titles of any characters.</summary>
public sealed partial class ExtremeValueTests
{
    private const double FarthestPixel = 1e9;

    private static readonly double[] Extremes =
    [
        double.NaN, double.PositiveInfinity, double.NegativeInfinity, double.MaxValue, double.MinValue, 1e308, -1e308, 1.5e300,
        double.Epsilon, -double.Epsilon, 2e-323, 1e-310, 0, 1, -1, 1e16, 1e16 + 2,
    ];

    private static readonly Dictionary<string, Func<double, double, Plot>> Kinds = new()
    {
        ["line"] = (a, b) => Plot.Lines("t", ("a", [a, b])),
        ["line over x"] = (a, b) => Plot.Lines("t", [a, b], ("a", [b, a]), ("b", [1, 2])),
        ["one point"] = (a, b) => Plot.Scatter("t", ("a", [a], [b])),
        ["three points"] = (a, b) => Plot.Scatter("t", ("a", [a, b, 1], [1, a, b])),
        ["bars"] = (a, b) => Plot.Bars("t", ("x", a), ("y", b)),
        ["two series of bars"] = (a, b) => Plot.Bars("t", ["x", "y"], ("m", [a, b]), ("n", [b, 1])),
        ["bars with limits"] = (a, b) => Plot.Bars("t", ["x", "y"], ("m", [1, -1]), ("n", [1e308, -1e308])).YRange(a, b),
        ["band"] = (a, b) => Plot.Lines("t", ("a", [1.0, 2])).Band("a", [a, b], [b, a]).Band("other", [a, a], [a, b]),
        ["notes"] = (a, b) => Plot.Lines("t", ("a", [1, 2.0])).Mark(a, b, "m").AtX(b, "x").AtY(a, "y"),
        ["limits of x"] = (a, b) => Plot.Lines("t", ("a", [1, 2.0])).XRange(a, b),
        ["limits of y"] = (a, b) => Plot.Lines("t", ("a", [1, 2.0])).YRange(a, b),
        ["path"] = (a, b) => Plot.Contour("t", (x, y) => x * y, (-1, 1), (-1, 1)).Path("p", [a, b, 0], [b, 0, a]),
        ["heat map"] = (a, b) => Plot.HeatMap("t", Matrix.FromRows([a, b], [1, a])).SumRows().SumColumns(),
        ["row of a heat map"] = (a, b) => Plot.HeatMap("t", Matrix.FromFormula(1, 400, k => k % 2 == 0 ? a : b)).SumRows(),
        ["large heat map"] = (a, b) => Plot.HeatMap("t", Matrix.FromFormula(21, 30, k => k % 3 == 0 ? a : b)).SumRows().SumColumns(),
        ["values of a contour"] = (a, b) => Plot.Contour("t", (x, y) => x + y > 0 ? a : b, (-1, 1), (-1, 1)),
        ["sides of a contour"] = (a, b) => Plot.Contour("t", (x, y) => x + y, (a, b), (a, b)),
        ["levels of a contour"] = (a, b) => Plot.Contour("t", (x, y) => x * 1e308, (-1, 1), (-1, 1), [a, b]),
        ["regions"] = (a, b) => Plot.Regions("t", (-1, 1), (-1, 1), ("a", (x, _) => x * a), ("b", (_, y) => y > 0 ? b : a)),
        ["sides of regions"] = (a, b) => Plot.Regions("t", (a, b), (a, b), ("a", (x, _) => x), ("b", (_, y) => y)),
        ["decision regions"] = (a, b) => Plot.DecisionRegions("t", Network.Create([2, 2], Activation.Identity, 1), new(Matrix.FromRows([a, b], [b, 1]), Matrix.Identity(2))),
        ["loss surface"] = (a, b) => Plot.LossSurface("t", Network.Create([2, 2], Activation.Identity, 1), new(Matrix.FromRows([1, b], [b, 1]), Matrix.Identity(2)),
            Loss.SquaredError, ("b1", 0, 0), ("b1", 0, 1), (-1, 1), (a, b)),
        ["panels"] = (a, b) => Plot.Panels("t", 2, Plot.Lines("p", ("a", [a, 1])), Plot.Lines("q", ("a", [b, 2])), Plot.Scatter("r", ("a", [a], [b])), Plot.Bars("s", ("x", a))),
        ["states"] = (a, b) => Plot.Over(("k", (IReadOnlyList<int>)[1, 2]), k => Plot.Scatter("p", ("a", [a, k], [b, k])).Readout($"{a}")),
    };

    public static TheoryData<string> KindNames => [.. Kinds.Keys];

    [Theory, MemberData(nameof(KindNames))]
    public void Every_kind_of_plot_of_any_two_numbers_is_drawn_with_finite_coordinates_or_refused_in_words(string kind)
    {
        var drawn = 0;
        foreach (var a in Extremes)
            foreach (var b in Extremes)
            {
                var make = new Lazy<Plot>(() => Kinds[kind](a, b));
                foreach (var (axes, turn) in Axes)
                    if (Examine($"{kind}, {axes}, of {a:R} and {b:R}", () => turn(make.Value))) drawn++;
            }
        Assert.True(drawn >= 50, $"Only {drawn} plots were drawn.");
    }

    private static readonly (string, Func<Plot, Plot>)[] Axes = [("linear", p => p), ("log x", p => p.LogX()), ("log y", p => p.LogY())];

    public static TheoryData<string, string> Titles => new()
    {
        { "half of a pair", "a\ud800" },
        { "the other half", "\udc00a" },
        { "halves in the wrong order", "\udc00\ud800" },
        { "a pair", "\ud83d\ude00" },
        { "control characters", new string([.. Enumerable.Range(0, 32).Select(c => (char)c), '\u007f', '\u0085', 'x']) },
        { "characters that are none", "\ufffe\uffff\ufdd0" },
        { "markup", "]]><script>&amp;&#0;<!-- \"'" },
        { "right to left", "\u202e\u2066\u200f" },
        { "many words", string.Concat(Enumerable.Repeat("word ", 5000)) },
        { "one long word", new string('w', 20_000) },
    };

    [Theory, MemberData(nameof(Titles))]
    public void Any_text_gives_well_formed_pictures_and_data(string what, string text)
    {
        var network = Network.Create([2, 3, 2], Activation.Tanh, 1);
        Func<Plot>[] plots =
        [
            () => Plot.Lines(text, (text, [1.0, 2]), (text + "2", [2.0, 1])).Axes(text, text).Caption(text).Describe(text).AtX(1, text).Mark(0, 1, text).Readout(text),
            () => Plot.Bars(text, [text, text + "2"], (text, [1.0, 2]), (text + "2", [2.0, 1])),
            () => Plot.HeatMap(text, Matrix.Ones(2, 2), rowNames: [text, "r"], columnNames: [text, "c"]).SumRows(text).SumColumns(text),
            () => Plot.Scatter(text, (text, [1.0], [2.0])),
            () => Plot.Contour(text, (x, y) => x, (0, 1), (0, 1)),
            () => Plot.Regions(text, (0, 1), (0, 1), (text, (x, _) => x), ("b", (_, y) => y)),
            () => Plot.NetworkDiagram(text, network, 5),
            () => Plot.Panels(text, 1, Plot.Lines(text, (text, [1.0, 2])), Plot.HeatMap(text, Matrix.Ones(1, 1))),
            () => Plot.Over((text, (IReadOnlyList<string>)[text, "b"]), _ => Plot.Lines(text, (text, [1.0, 2])).Readout(text)),
            () => Plot.Lines("many series", [.. Enumerable.Range(0, 300).Select(i => ($"{text}{i}", (IReadOnlyList<double>)[1.0, 2]))]).Size(200, 120),
        ];
        foreach (var plot in plots) Examine($"{what}: {plot().GetType()}", plot, mayRefuse: false);
    }

    [Fact]
    public void A_long_title_is_cut_in_the_picture_and_whole_in_its_name()
    {
        var title = string.Join(' ', Enumerable.Range(0, 5000));
        var svg = XDocument.Parse(Plot.Lines(title, ("a", [1.0, 2])).ToSvg()).Root!;
        Assert.Equal(title, svg.Element(svg.Name.Namespace + "title")!.Value);
        Assert.EndsWith(" …", svg.Elements(svg.Name.Namespace + "text").First(text => text.Value.EndsWith('…')).Value);
    }

    [Fact]
    public void A_logarithmic_axis_refuses_categories_and_limits_that_have_no_logarithm()
    {
        Assert.Contains("categories", Assert.Throws<ArgumentException>(() => Plot.Bars("b", ("x", 1.0), ("y", 2.0)).LogX()).Message);
        Assert.Contains("limits begin at −1", Assert.Throws<ArgumentException>(() => Plot.Lines("t", ("a", [1.0, 2])).XRange(-1, 1).LogX()).Message);
    }

    [Fact]
    public void Decision_regions_without_a_sample_or_with_inputs_that_are_no_numbers_are_refused_by_name()
    {
        var network = Network.Create([2, 3, 2], Activation.Tanh, 1);
        Assert.Contains("no samples", Assert.Throws<ArgumentException>(() => Plot.DecisionRegions("d", network, new(Matrix.Zeros(0, 2), Matrix.Zeros(0, 2)))).Message);
        Assert.Contains("X[1, 0] is NaN", Assert.Throws<ArgumentException>(() => Plot.DecisionRegions("d", network, new(Matrix.FromRows([0, 1], [double.NaN, 1]), Matrix.Identity(2)))).Message);
    }

    [Fact]
    public void Axes_whose_steps_no_double_can_count_have_ticks_at_their_ends()
    {
        Assert.Equal([1e16, 1e16 + 2], Ticks.Linear(1e16, 1e16 + 2, 5).Major.Select(tick => tick.Value));
        Assert.Equal([0, 2e-323], Ticks.Linear(0, 2e-323, 5).Major.Select(tick => tick.Value));
    }

    [Fact]
    public void An_axis_over_all_doubles_has_ticks_at_round_numbers() =>
        Assert.Equal(["−10³⁰⁸", "−5·10³⁰⁷", "0", "5·10³⁰⁷", "10³⁰⁸"], Ticks.Linear(-1e308, 1e308, 5).Major.Select(tick => tick.Label));

    private static bool Examine(string what, Func<Plot> make, bool mayRefuse = true)
    {
        Plot plot;
        try
        {
            plot = make();
        }
        catch (Exception refusal) when (mayRefuse && refusal is ArgumentException or InvalidOperationException)
        {
            Assert.True(refusal.Message.Length > 10 && !refusal.Message.Contains("Sequence"), $"{what}: {refusal.Message}");
            return false;
        }
        try
        {
            var svg = plot.ToSvg();
            Assert.True(!mayRefuse || svg.Length < 1_000_000, $"{svg.Length} characters");
            ExamineSvg(svg);
            ExamineData(JsonDocument.Parse(plot.ToPlotlyJson()).RootElement);
            Assert.NotEmpty(plot.ToHtml());
            return true;
        }
        catch (Exception exception)
        {
            throw new Xunit.Sdk.XunitException($"{what}: {exception}");
        }
    }

    private static void ExamineSvg(string svg)
    {
        foreach (var attribute in XDocument.Parse(svg).Descendants().Attributes())
        {
            var name = attribute.Name.LocalName;
            if (name is not ("x" or "y" or "x1" or "x2" or "y1" or "y2" or "cx" or "cy" or "r" or "rx" or "width" or "height" or "d" or "viewBox" or "font-size" or "stroke-width")) continue;
            Assert.DoesNotContain("NaN", attribute.Value);
            foreach (var text in name == "d" ? Commands().Split(attribute.Value) : attribute.Value.Split(' '))
            {
                if (text == "") continue;
                var number = double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
                Assert.True(Math.Abs(number) < FarthestPixel, $"{name} = {text}");
                Assert.True(number >= 0 || name is not ("width" or "height" or "r" or "rx"), $"{name} = {text}");
            }
        }
    }

    private static void ExamineData(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Number: Assert.True(double.IsFinite(element.GetDouble())); break;
            case JsonValueKind.Array: foreach (var item in element.EnumerateArray()) ExamineData(item); break;
            case JsonValueKind.Object: foreach (var property in element.EnumerateObject()) ExamineData(property.Value); break;
        }
    }

    [GeneratedRegex("[ MLHVZ]+")]
    private static partial Regex Commands();
}
