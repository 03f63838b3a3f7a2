using System.Globalization;
using System.Text.Json.Nodes;
using Backprop;
using Plotly.NET;
using Workbook.Book;
using Workbook.Ipynb;
using Chart = Plotly.NET.CSharp.Chart;

namespace Workbook.Tests.Book;

/// <summary>A small book that holds one of everything a page can show, with figures drawn by the library.</summary>
internal static class SampleNotebooks
{
    public const string SliderCell = "slider";

    public static readonly double[] Rates = [0.005, 0.01, 0.02, 0.05];

    public static readonly string[] Rules = ["Sum", "Mean"];

    /// <summary>An exercise whose answer is one number, with digits after the point.</summary>
    public static Exercise Number { get; } = ExerciseBook.All.First(exercise => exercise.Answer() is { Shape.Count: 1 } answer && answer[0, 0] % 1 != 0);

    /// <summary>An exercise whose answer is a row of three.</summary>
    public static Exercise Row { get; } = ExerciseBook.All.First(exercise => exercise.Answer().Shape == new MatrixShape(1, 3));

    public static IReadOnlyList<BookPage> All =>
    [
        new(Path.Combine(Path.GetTempPath(), "01-first.ipynb"), First()),
        new(Path.Combine(Path.GetTempPath(), "02-second.ipynb"), Second()),
        new(Path.Combine(Path.GetTempPath(), "03-plain.ipynb"), Plain()),
        new(Path.Combine(Path.GetTempPath(), "04-figures.ipynb"), Figures()),
        new(Path.Combine(Path.GetTempPath(), "05-moving.ipynb"), Moving()),
    ];

    /// <summary>What the slider's figure shows for a rate and a rule: computed here as the notebook would.</summary>
    public static Plot LossAt(double rate, string rule)
    {
        var run = Trainer.Run(Network.Create([4, 3], Activation.Identity, seed: 1), Questions.FirstBatch(), Loss.SquaredError, rate, steps: 20, rule == "Sum" ? BiasRule.Sum : BiasRule.Mean);
        return Plot.Lines("Loss at this rate", ("loss", run.EpochLosses)).Axes("step", "loss").LogY()
            .Readout(string.Create(CultureInfo.InvariantCulture, $"b ← b − {rate}·db ({rule}): the loss ends at {run.FinalLoss:F4}"));
    }

    private static Notebook First() => Notebook.Create(
        Cell.Markdown("title", "# 1 · The first page\n\n**Promise.** One of everything: a formula $\\delta^3$, a prediction and a figure.\n\n[Next: 2 · The second page](02-second.ipynb)"),
        Cell.Markdown("symbols", "## Symbols with $b^3$\n\n| symbol | shape |\n|---|---:|\n| $\\delta^3$ | (3 × 5) |\n| $b^3$ | (3 × 1) |\n\n$$\\frac{\\partial L}{\\partial b^3_j}=\\sum_{i=1}^{m}\\sum_{k=1}^{n_3}\\frac{\\partial L}{\\partial z^3_{ik}}\\frac{\\partial z^3_{ik}}{\\partial b^3_j}=\\left(\\mathbf 1^\\top \\delta^3\\right)_j \\tag{1.1}$$"),
        Cell.Markdown("predict", "**Predict.** Which shape has the gradient of $b^3$?\n\n- [ ] (3 × 5), one number a sample and neuron\n- [ ] (3 × 1), one number a neuron\n- [ ] (1 × 5), one number a sample", "prediction"),
        Cell.Code("load", "#r \"../src/Backprop/bin/Backprop.dll\"\nusing Backprop;"),
        WithResult(Cell.Code("gradient", "var batch = Questions.FirstBatch();   // five samples\nvar layer = Questions.LastLayer();\nlayer.Gradients(batch, Loss.SquaredError)"),
            Questions.LastLayer().Gradients(Questions.FirstBatch(), Loss.SquaredError)),
        Cell.Markdown("reveal", "<details><summary>Answer</summary>\n\n**B.** The five deltas of a neuron add up.\n\n</details>", "reveal"),
        Cell.Markdown("figure-why", "## A figure\n\nWhat to look at. See [the second page](02-second.ipynb#sliders) and [symbols](#Symbols-with-b^3).\n\n" + string.Concat(Enumerable.Repeat("A paragraph that takes its time, so that the figure stands well below the first screen of the page.\n\n", 30))),
        WithResult(Cell.Code("figure", "// figure\nPlot.Lines(\"Loss\", …)"), LossAt(0.02, "Sum")));

    private static Notebook Second() => Notebook.Create(
        Cell.Markdown("title", "# 2 · The second page\n\n**Promise.** Sliders, errors, text and exercises.\n\n[← 1](01-first.ipynb)"),
        Cell.Markdown("sliders", "## Sliders\n\nMove the rate."),
        WithResult(Cell.Code(SliderCell, "// figure\nPlot.Over((\"rate\", rates), (\"bias rule\", rules), LossAt)"),
            Plot.Over(("rate η", Rates), ("bias rule", Rules), LossAt).StartAt(0.02, "Mean")),
        Cell.Markdown("exercise", "**2.1** What is the shape of $\\mathbf 1^\\top dZ$?\n\n<details><summary>Hint 1</summary>\n\nWrite the shapes side by side.\n\n</details>\n\n<details><summary>Hint 2</summary>\n\n(1 × 5)(5 × 3)\n\n</details>", "exercise"),
        WithResult(Cell.Code("answer", "var answer = double.NaN;", "csharp", "exercise"), Number.Judge(double.NaN)),
        Cell.Markdown("exercise-rows", "**2.2** And now a row."),
        WithResult(Cell.Code("answer-rows", "Matrix answer = null;", "csharp", "exercise"), Row.Judge(null)),
        Cell.Markdown("wrong", "## Wrong shapes\n\nA line of the tutorial:\n\n```python\n# sums over the batch\ndb2 = np.sum(dz2, axis=0, keepdims=True)\n```\n\nA footnote[^1], [a file](../README.md) and [the web](https://example.org/).\n\n[^1]: The note."),
        WithOutputs(Cell.Code("error", "batch.X * batch.Y"), new ErrorOutput("ShapeException", "A·B: A is (5 × 4) but B is (5 × 3)", ["\u001b[31mat Matrix.Times\u001b[0m"])),
        WithOutputs(Cell.Code("text", "Console.WriteLine(\"line\")"), new StreamOutput("stdout", "line 1\n"), new StreamOutput("stdout", $"line 2 {new string('x', 300)}\n"), new StreamOutput("stderr", "careful\n")),
        Cell.Markdown("open-question", "## An open question\n\nWhich would you use?\n\n- the sum\n- the mean", "prediction"),
        WithOutputs(Cell.Code("latex", "tex"), new ResultOutput(new MimeBundle("text/latex", "$$z = w\\,x + b$$")), new DisplayOutput(new MimeBundle("text/markdown", "*dZ* is $\\delta$.")), new DisplayOutput(new MimeBundle("application/json", "x") { ["application/json"] = new JsonObject { ["a"] = 1 } })));

    private static Notebook Plain() => Notebook.Create(
        Cell.Markdown("title", "# 3 · Words alone\n\nNo figure stands here."),
        Cell.Markdown("text", "## Zebra crossing\n\nA word that stands nowhere else: quagga."));

    /// <summary>A figure as other tools store it: for plotly.js alone, without a picture.</summary>
    public static MimeBundle OfOthers => new() { ["application/vnd.plotly.v1+json"] = JsonNode.Parse("""{"data": [{"type": "scatter", "y": [3, 1, 2]}], "layout": {"height": 600}}""") };

    public static PassSteps Pass() => PassSteps.Of(Network.Create([4, 2, 3], Activation.Sigmoid, seed: 1), Questions.FirstBatch(), Loss.SquaredError, rate: 0.1);

    public static BiasPicture Bias() => BiasPicture.Of(Questions.LastLayer(), Questions.FirstBatch(), Loss.SquaredError);

    public static LiveModel Model() => LiveModel.Of(Questions.LastLayer(), Questions.FirstBatch(), Loss.SquaredError);

    /// <summary>Every kind of figure and of value that the library shows.</summary>
    private static Notebook Figures()
    {
        var (network, batch) = (Network.Create([4, 2, 3], Activation.Sigmoid, seed: 1), Questions.FirstBatch());
        var gradients = network.Gradients(batch, Loss.SquaredError);
        object[] values =
        [
            Chart.Combine([
                Chart.Line<int, double, string>([0, 1, 2], [1, 0.1, 0.01], Name: "sum"),
                Chart.Line<int, double, string>([0, 1, 2], [1, 0.5, 0.25], Name: "mean"),
            ]).WithTitle("A reader's chart").WithAxes("step", "loss").WithLogY(),
            Pass(),
            Plot.NetworkDiagram("A network and a batch of 5", network, 5),
            Plot.HeatMap("dZ² and the sum over its rows", gradients["dZ2"], AxisRole.Batch, AxisRole.Outputs).SumRows("1ᵀ·dZ"),
            Plot.Panels("Two heat maps", 2, Plot.HeatMap("dW¹", gradients["dW1"], AxisRole.Inputs, AxisRole.Hidden), Plot.HeatMap("dW²", gradients["dW2"], AxisRole.Hidden, AxisRole.Outputs)),
            Plot.Contour("A bowl", (x, y) => x * x + 3 * y * y, (-1, 1), (-1, 1)).Axes("x", "y").Path("way", [1, 0.5, 0], [1, 0.2, 0]),
            Plot.Regions("Two classes", (-1, 1), (-1, 1), ("a", (x, y) => x + y * y), ("b", (x, _) => -x)).Dots("a", [0.5], [0]).Dots("b", [-0.5], [0]),
            Plot.Bars("Final losses", ["sum", "mean"], ("batch 5", [0.1, 0.3]), ("batch 10", [0.2, 0.4])).Axes("rule", "loss"),
            Plot.Lines("Over 20 seeds", ("sum", [3.0, 2, 1])).Band("sum", [2.5, 1.5, 0.5], [3.5, 2.5, 1.5]).AtX(1, "rate halved").Mark(2, 1, "the end"),
            Plot.Panels("Two rates", 2, Plot.Lines("slow", ("sum", [3.0, 2, 1])).Axes("step", "loss of both"), Plot.Lines("fast", ("sum", [3.0, 1, 0])).Axes("step", "loss of both")),
            network,
            gradients,
            GradientCheck.Of(network, batch, Loss.SquaredError),
        ];
        return Notebook.Create([
            Cell.Markdown("title", "# 4 · Figures\n\nEvery kind."),
            .. values.Select((value, i) => WithResult(Cell.Code($"figure-{i}", $"values[{i}]"), value)),
            WithOutputs(Cell.Code("of-others", "figure of another tool"), new DisplayOutput(OfOthers)),
        ]);
    }

    /// <summary>What moves under the reader's hands.</summary>
    private static Notebook Moving() => Notebook.Create(
        Cell.Markdown("title", "# 5 · Moving\n\nThe way of a bias, a layer that trains, formulas that light up."),
        WithResult(Cell.Code("bias", "BiasPicture.Of(…)"), Bias()),
        WithResult(Cell.Code("model", "LiveModel.Of(…)"), Model()),
        WithResult(Cell.Code("ledger", "ShapeLedger.Of(…)"), ShapeLedger.Of(Questions.RowsNetwork(), Questions.RowsNetworkBatch())));

    private static Cell WithResult(Cell cell, object value)
    {
        var html = value is Plot plot ? FigureHtml.Of(plot) : value is GenericChart chart ? FigureHtml.Of(chart) : (string)value.GetType().GetMethod("ToHtml", [])!.Invoke(value, null)!;
        return WithOutputs(cell, new ResultOutput(new MimeBundle("text/html", html) { ["text/plain"] = value.ToString() }));
    }

    private static Cell WithOutputs(Cell cell, params Output[] outputs)
    {
        cell.Outputs.AddRange(outputs);
        return cell;
    }
}
