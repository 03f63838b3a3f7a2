using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using AngleSharp.Html.Parser;
using Backprop;
using Backprop.Tests;
using Workbook.Book;
using Workbook.Ipynb;

namespace Workbook.Tests.Book.Browser;

/// <summary>The sliders of the series, moved with the keyboard alone.</summary>
public sealed class SliderTests(BookInBrowser book)
{
    public static TheoryData<string, string> Cells => [.. BookInBrowser.SeriesNames.Where(name => name != "index").SelectMany(name => Read(name).Cells
        .Where(cell => Figure(cell) is not null).Select(cell => (name, cell.Id)))];

    [Theory]
    [MemberData(nameof(Cells))]
    public async Task The_keyboard_reaches_and_moves_every_slider_and_formula_and_figure_follow(string name, string cell)
    {
        var figure = Figure(Read(name).Cells.Single(c => c.Id == cell))!;
        var values = figure["layout"]!["meta"]!["parameters"]!.AsArray().Select(parameter => parameter!["values"]!.AsArray().Select(value => value!.ToString()).ToArray()).ToArray();
        await using var page = await OpenAsync(name, cell);
        var at = new int[values.Length];
        for (var p = 0; p < values.Length; p++)
        {
            await page.TabToAsync($"#cell-{cell} .control:nth-child({p + 1}) input", atMost: 1500);
            await page.Page.Keyboard.PressAsync("Home");
            for (at[p] = 0; ; at[p]++)
            {
                if (p > 0 || values.Length == 1)
                    await AssertShowsAsync(page, cell, values, at, figure);
                if (at[p] == values[p].Length - 1)
                    break;
                await page.Page.Keyboard.PressAsync("ArrowRight");
            }
        }
    }

    [Theory]
    [InlineData("sum", 3)]
    [InlineData("mean", 7)]
    public async Task Beside_the_stability_limit_stand_the_numbers_that_the_library_computes(string reduction, int rateAt)
    {
        var (layer, five) = (Questions.LastLayer(), Questions.FirstBatch());
        var loss = Loss.SquaredError.With(reduction == "sum" ? Reduction.Sum : Reduction.MeanOverBatch);
        var rate = new[] { 0.02, 0.05, 0.08, 0.09, 0.1, 0.2, 0.4, 0.45, 0.5 }[rateAt];
        var sharpness = Curvature.At(layer, five, loss).Sharpness().Value;
        await using var page = await OpenAsync("12-when-the-sum-is-too-big", "limit-figure");
        await MoveAsync(page, "limit-figure", reduction == "sum" ? 0 : 1, rateAt);

        var readout = await page.TextAsync("#cell-limit-figure .readout");
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"2/s = {2 / sharpness:F4}"), readout, StringComparison.Ordinal);
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"η·s = {rate} · {sharpness:F2} = {rate * sharpness:F3} {(rate * sharpness < 2 ? "<" : ">")} 2"), readout, StringComparison.Ordinal);
        AssertClose([.. Trainer.Run(layer, five, loss, rate, steps: 40).EpochLosses.Select(x => reduction == "sum" ? x / 5 : x)], await DrawnAsync(page, "limit-figure", 0));
    }

    [Theory]
    [InlineData(3, 0)]
    [InlineData(5, 3)]
    public async Task Sum_and_mean_are_the_runs_that_the_library_makes_for_that_batch_and_rate(int samples, int rateAt)
    {
        var rate = new[] { 0.005, 0.02, 0.05, 0.1 }[rateAt];
        var start = Network.Create([4, 3], Activation.Identity, seed: 1);
        double[] Run(Reduction reduction) => [.. Trainer.Run(start, Questions.FirstBatch().Rows(..samples), Loss.SquaredError.With(reduction), rate, steps: 40).EpochLosses];
        await using var page = await OpenAsync("08-sum-or-mean", "slider");
        await MoveAsync(page, "slider", samples - 1, rateAt);

        AssertClose([.. Run(Reduction.Sum).Select(x => x / samples)], await DrawnAsync(page, "slider", 0));
        AssertClose(Run(Reduction.MeanOverBatch), await DrawnAsync(page, "slider", 1));
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"θ − {rate}·(1/{samples})·Σᵢgᵢ"), await page.TextAsync("#cell-slider .readout"), StringComparison.Ordinal);
    }

    private static Notebook Read(string name) => BookPage.Read(BookInBrowser.NotebookOf(name)).Notebook;

    /// <summary>The figure with states that a cell left behind.</summary>
    private static JsonNode? Figure(Cell cell) => cell.Outputs.OfType<RichOutput>().Select(output => output.Data.Text("text/html"))
        .Select(html => html is null ? null : new HtmlParser().ParseDocument(html).QuerySelector("script[type='application/vnd.plotly.v1+json']"))
        .Select(data => data is null ? null : JsonNode.Parse(data.TextContent)).FirstOrDefault(figure => figure?["layout"]!["meta"]?["states"] is not null);

    private async Task<OpenPage> OpenAsync(string name, string cell)
    {
        var page = await book.OpenSeriesAsync(name);
        await page.Page.EvaluateAsync("id => { for (const sealed of document.querySelectorAll('.sealed')) sealed.classList.add('open'); document.getElementById(id).scrollIntoView(); }", $"cell-{cell}");
        await page[$"#cell-{cell} .figure.is-live"].WaitForAsync();
        return page;
    }

    /// <summary>From wherever the sliders stand to the given places.</summary>
    private static async Task MoveAsync(OpenPage page, string cell, params int[] places)
    {
        for (var p = 0; p < places.Length; p++)
        {
            await page.TabToAsync($"#cell-{cell} .control:nth-child({p + 1}) input", atMost: 1500);
            await page.Page.Keyboard.PressAsync("Home");
            for (var k = 0; k < places[p]; k++)
                await page.Page.Keyboard.PressAsync("ArrowRight");
        }
    }

    private static async Task AssertShowsAsync(OpenPage page, string cell, string[][] values, int[] at, JsonNode figure)
    {
        var index = at.Zip(values).Aggregate(0, (index, pair) => index * pair.Second.Length + pair.First);
        var state = figure["layout"]!["meta"]!["states"]![index]!;
        var shown = figure.DeepClone();
        SliderSteps.Apply(shown, index);
        await page.SaysAsync($"#cell-{cell} .readout", state["readout"]!.ToString());
        Assert.Equal(values.Zip(at, (all, k) => all[k]), await page[$"#cell-{cell} .control output"].AllInnerTextsAsync());
        Assert.Equal(values.Zip(at, (all, k) => all[k]), await page[$"#cell-{cell} .control input"].EvaluateAllAsync<string[]>("sliders => sliders.map(slider => slider.getAttribute('aria-valuetext'))"));
        Assert.Equal(state["alt"]!.ToString(), await page[$"#cell-{cell} .live"].GetAttributeAsync("aria-label"));
        for (var trace = 0; trace < shown["data"]!.AsArray().Count; trace++)
            AssertClose(Numbers(shown["data"]![trace]!), await DrawnAsync(page, cell, trace));
    }

    private static double[] Numbers(JsonNode trace) => Flat((trace["z"] ?? trace["y"])!);

    private static double[] Flat(JsonNode? node) => node switch
    {
        JsonArray array => [.. array.SelectMany(Flat)],
        JsonValue value => [value.GetValue<double>()],
        _ => [double.NaN],
    };

    private static async Task<double[]> DrawnAsync(OpenPage page, string cell, int trace) => Flat(JsonNode.Parse(
        await page.Page.EvaluateAsync<string>("([id, trace]) => { const drawn = document.querySelector(`#${id} .live`).data[trace]; return JSON.stringify([...(drawn.z ?? drawn.y)].map(row => ArrayBuffer.isView(row) || Array.isArray(row) ? [...row] : row)); }", new object[] { $"cell-{cell}", trace })));

    /// <summary>Figures carry six digits.</summary>
    private static void AssertClose(double[] expected, double[] drawn)
    {
        Assert.Equal(expected.Length, drawn.Length);
        for (var i = 0; i < expected.Length; i++)
            Assert.True(expected[i].Equals(drawn[i]) || Math.Abs(expected[i] - drawn[i]) <= 1e-5 * Math.Abs(expected[i]), string.Create(CultureInfo.InvariantCulture, $"[{i}] is {drawn[i]}, not {expected[i]}"));
    }
}
