using System.Globalization;
using System.Text.Json;
using Backprop;

namespace Workbook.Tests.Book.Browser;

/// <summary>The layer that trains in the page, against the library's trainer.</summary>
public sealed class LiveModelTests(BookInBrowser book)
{
    private const double Close = 1e-9;

    private static readonly Network Layer = Questions.LastLayer();
    private static readonly Batch Batch = Questions.FirstBatch();

    /// <summary>Rate, samples a step, reduction and rule; the last ones are beyond the limit.</summary>
    public static TheoryData<double, int, Reduction, string> Settings => new()
    {
        { 0.05, 5, Reduction.Sum, "exact" },
        { 0.3, 5, Reduction.MeanOverBatch, "exact" },
        { 0.9, 5, Reduction.MeanOverElements, "exact" },
        { 0.05, 2, Reduction.Sum, "exact" },
        { 0.1, 3, Reduction.MeanOverBatch, "exact" },
        { 0.02, 5, Reduction.MeanOverBatch, "sum" },
        { 0.02, 2, Reduction.MeanOverElements, "sum" },
        { 0.05, 5, Reduction.Sum, "mean" },
        { 0.2, 4, Reduction.MeanOverElements, "mean" },
        { 0.05, 5, Reduction.Sum, "per sample" },
        { 0.1, 5, Reduction.MeanOverElements, "per sample" },
        { 0.02, 5, Reduction.Sum, "first sample" },
        { 0.01, 5, Reduction.Sum, "layer sum" },
        { 0.1, 5, Reduction.Sum, "exact" },
        { 0.09, 3, Reduction.Sum, "mean" },
    };

    [Theory]
    [MemberData(nameof(Settings))]
    public async Task The_pages_numbers_are_the_trainers(double rate, int size, Reduction reduction, string rule)
    {
        const int passes = 60;
        var run = Trainer.Run(Layer, Batch, Loss.SquaredError.With(reduction),
            new TrainingPlan { Rate = rate, Epochs = passes, BatchSize = size, BiasRule = BiasRule.All.Single(known => known.Name == rule), Record = Recording.All });
        await using var page = await book.OpenAsync("05-moving");
        var shown = await page.Page.EvaluateAsync<JsonElement>("""
            ([settings, passes]) => {
              const model = workbook.training.read(document.querySelector(".bp-model").dataset.model);
              const state = workbook.training.start(model);
              const losses = [workbook.training.loss(model, state, settings.reduction)];
              for (let i = 0; i < passes; i++) {
                workbook.training.pass(model, state, settings);
                losses.push(workbook.training.loss(model, state, settings.reduction));
              }
              return { losses, w: state.w.flat(), b: state.b };
            }
            """, new object[] { new { rate, size, reduction = Name(reduction), rule }, passes });
        AreClose(run.EpochLosses, Numbers(shown, "losses"));
        AreClose(run.Final["W1"].ToArray(), Numbers(shown, "w"));
        AreClose(run.Final["b1"].ToArray(), Numbers(shown, "b"));
    }

    [Theory]
    [InlineData(Reduction.Sum)]
    [InlineData(Reduction.MeanOverBatch)]
    [InlineData(Reduction.MeanOverElements)]
    public async Task The_pages_limit_is_the_librarys_2_over_s(Reduction reduction)
    {
        await using var page = await book.OpenAsync("05-moving");
        var limit = await LimitAsync(page, reduction, Batch.Count, "exact");
        Assert.Equal(1, limit / LiveModel.Of(Layer, Batch, Loss.SquaredError.With(reduction)).Limit, 1e-8);
    }

    /// <summary>Where steps are of parts of the batch, or a bias isn't moved by its gradient, no curvature says where the limit is; runs on both sides of it do.</summary>
    [Theory]
    [InlineData(2, "exact")]
    [InlineData(5, "mean")]
    [InlineData(5, "per sample")]
    public async Task Runs_settle_just_below_the_pages_limit_and_leave_just_above_it(int size, string rule)
    {
        await using var page = await book.OpenAsync("05-moving");
        var limit = await LimitAsync(page, Reduction.Sum, size, rule);
        double[] After(double rate) => [.. Trainer.Run(Layer, Batch, Loss.SquaredError, new TrainingPlan
            { Rate = rate, Epochs = 2000, BatchSize = size, BiasRule = BiasRule.All.Single(known => known.Name == rule), Record = Recording.Losses }).EpochLosses];
        Assert.True(After(0.99 * limit)[^1] < 10);
        Assert.True(After(1.01 * limit)[^1] > 1e3);
    }

    [Fact]
    public async Task The_keyboard_crosses_the_limit_and_the_page_says_that_it_diverges()
    {
        await using var page = await book.OpenAsync("05-moving");
        await page.TabToAsync(".bp-model input");
        await page.Page.Keyboard.PressAsync("Tab");
        await Choose(page, "Just above the limit");
        await Choose(page, "Run");
        await page.BeginsAsync(".model-says", "It diverges: after");
        Assert.Contains("1.03 times the limit", await page.TextAsync(".model-says"));
        await Choose(page, "Start again");
        await Choose(page, "Just below the limit");
        await Choose(page, "Run");
        await page.BeginsAsync(".model-says", "200 passes: the loss went from 6.776 to ");
        var run = Trainer.Run(Layer, Batch, Loss.SquaredError, rate: double.Parse((0.97 * LiveModel.Of(Layer, Batch, Loss.SquaredError).Limit).ToString("G3", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture), steps: 200);
        var b = string.Join(", ", run.Final["b1"].ToArray().Select(value => double.Parse(value.ToString("G4", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture).Replace('-', '−')));
        Assert.EndsWith($"b = ({b})", await page.TextAsync(".bp-model .readout"));
        Assert.Empty(page.Complaints);
    }

    [Fact]
    public async Task It_runs_by_itself_pauses_and_steps()
    {
        await using var page = await book.OpenAsync("05-moving", reduceMotion: false);
        await Choose(page, "One pass");
        await page.BeginsAsync(".model-says", "Pass 1: the loss is ");
        await Choose(page, "Run");
        await page.Page.WaitForFunctionAsync("() => Number(/pass (\\d+)/.exec(document.querySelector('.bp-model .readout').textContent)[1]) > 3");
        await Choose(page, "Pause");
        await page.BeginsAsync(".model-says", "Paused after ");
        Assert.Contains("loss goes from 6.776", await page[".model-charts"].GetAttributeAsync("aria-label"));
    }

    [Fact]
    public async Task Without_scripts_the_still_picture_and_its_sentence_stand()
    {
        await using var page = await book.OpenAsync("05-moving", scripts: false);
        Assert.True(await page[".bp-model img"].IsVisibleAsync());
        Assert.Contains("the limit 2/s is 0.08724", await page.TextAsync(".bp-model > p"));
    }

    [Theory]
    [InlineData("no JSON")]
    [InlineData("null")]
    [InlineData("{\"x\":[[1]],\"y\":[[1]],\"w\":[[1]],\"b\":[[1]],\"c\":1,\"reduction\":\"constructor\",\"rate\":1}")]
    [InlineData("{\"x\":[[1]],\"y\":[[1]],\"w\":[[1]],\"b\":[[1]],\"c\":1,\"reduction\":\"sum\",\"rate\":-1}")]
    [InlineData("{\"x\":[[1],[2,3]],\"y\":[[1],[1]],\"w\":[[1]],\"b\":[[1]],\"c\":1,\"reduction\":\"sum\",\"rate\":1}")]
    [InlineData("{\"x\":[[\"1\"]],\"y\":[[1]],\"w\":[[1]],\"b\":[[1]],\"c\":1,\"reduction\":\"sum\",\"rate\":1}")]
    [InlineData("{\"x\":{\"length\":1},\"y\":[[1]],\"w\":[[1]],\"b\":[[1]],\"c\":1,\"reduction\":\"sum\",\"rate\":1}")]
    public async Task What_is_no_model_is_refused(string text)
    {
        await using var page = await book.OpenAsync("05-moving");
        Assert.True(await page.Page.EvaluateAsync<bool>("text => workbook.training.read(text) === null", text));
    }

    private static Task Choose(OpenPage page, string button) => page[$".bp-model button:text-is('{button}')"].PressAsync("Enter");

    private static async Task<double> LimitAsync(OpenPage page, Reduction reduction, int size, string rule) => await page.Page.EvaluateAsync<double>("""
        settings => workbook.training.limit(workbook.training.read(document.querySelector(".bp-model").dataset.model), settings, 1e-4, 100)
        """, new { reduction = Name(reduction), size, rule });

    private static void AreClose(IReadOnlyList<double> expected, IReadOnlyList<double> actual)
    {
        Assert.Equal(expected.Count, actual.Count);
        Assert.All(expected.Zip(actual), pair => Assert.True(Math.Abs(pair.First - pair.Second) <= Close * Math.Abs(pair.First), $"{pair.First:R} and {pair.Second:R}"));
    }

    private static double[] Numbers(JsonElement shown, string name) => [.. shown.GetProperty(name).EnumerateArray().Select(number => number.GetDouble())];

    private static string Name(Reduction reduction) => reduction switch { Reduction.Sum => "sum", Reduction.MeanOverBatch => "batch", _ => "elements" };
}
