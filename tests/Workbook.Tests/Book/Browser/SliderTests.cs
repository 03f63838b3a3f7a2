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
    [InlineData(0)]
    [InlineData(3)]
    public async Task The_bias_under_both_rules_goes_the_way_that_the_library_computes(int rateAt)
    {
        var rate = new[] { 0.005, 0.01, 0.02, 0.04 }[rateAt];
        var start = Network.Create([4, 3], Activation.Identity, seed: 1);
        double[] Way(BiasRule rule)
        {
            var run = Trainer.Run(start, Questions.FirstBatch(), Loss.SquaredError, rate, steps: 100, rule);
            return [.. Enumerable.Range(0, 101).Select(step => run.Trajectory("b1")[step, 0])];
        }
        await using var page = await OpenAsync("08-sum-or-mean", "bias-slider");
        await MoveAsync(page, "bias-slider", rateAt);

        AssertClose(Way(BiasRule.Sum), await DrawnAsync(page, "bias-slider", 0));
        AssertClose(Way(BiasRule.Mean), await DrawnAsync(page, "bias-slider", 1));
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"at rate {rate}: b₁ = {Way(BiasRule.Sum)[^1]:F4}").Replace('-', '−'), await page.TextAsync("#cell-bias-slider .readout"), StringComparison.Ordinal);
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
