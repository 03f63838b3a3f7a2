using System.Globalization;

namespace Backprop;

/// <summary>
/// One layer, Z = X·W + 1·b under a squared error, for a page in which a reader trains it: with a batch size, rate, reduction and bias rule of their choice, on either side of the
/// limit 2/s. The page's arithmetic is that of <see cref="Trainer"/>.
/// </summary>
/// <remarks>
/// As HTML <c>section.bp-model</c>: a static picture of two runs, and in <c>data-model</c> the data and the start as JSON, which only a page that knows it (the book) reads.
/// </remarks>
[TypeFormatterSource]
public sealed class LiveModel : IDisplayable
{
    private const int MostSamples = 100, MostInputs = 8, MostOutputs = 4, StillSteps = 40;
    private const double Largest = 1e6;

    private readonly Network network;
    private readonly Batch batch;
    private readonly SquaredErrorLoss loss;

    private LiveModel(Network network, Batch batch, SquaredErrorLoss loss, double? rate)
    {
        (this.network, this.batch, this.loss) = (network, batch, loss);
        Limit = 2 / Curving(loss);
        Rate = rate ?? Rounded(0.5 * Limit);
    }

    /// <summary>2/s for a step of the whole batch by the exact gradients: s is the largest eigenvalue of the loss's second derivatives, which are the same everywhere. Below it the loss falls, above it it grows.</summary>
    public double Limit { get; }

    /// <summary>η to begin with.</summary>
    public double Rate { get; }

    /// <summary>A layer to be trained in the page.</summary>
    /// <param name="network">One layer without activation, with at most 8 inputs and 4 outputs; where training begins.</param>
    /// <param name="batch">At most 100 samples.</param>
    /// <param name="loss">A squared error without a weight penalty; its reduction is the one to begin with.</param>
    /// <param name="rate">η to begin with; half of <see cref="Limit"/> unless given.</param>
    /// <exception cref="ShapeException">The batch doesn't fit the network.</exception>
    /// <exception cref="ArgumentException">It is another kind of network or loss, there are too many numbers for a page or none, or one isn't finite or is larger than 10⁶.</exception>
    public static LiveModel Of(Network network, Batch batch, Loss loss, double? rate = null)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(batch);
        ArgumentNullException.ThrowIfNull(loss);
        if (network.Layers is not [{ Activation: Identity } layer])
            throw new ArgumentException($"The page trains one layer without activation, whose limit 2/s is the same everywhere; this is {network}.", nameof(network));
        if (loss is not SquaredErrorLoss { L2: 0 } squared)
            throw new ArgumentException($"The page trains under a squared error without a weight penalty; this is {loss}.", nameof(loss));
        TrainingRun.ThrowUnlessFits(network, batch);
        if (batch.Count is < 1 or > MostSamples || layer.Inputs is < 1 or > MostInputs || layer.Outputs is < 1 or > MostOutputs)
            throw new ArgumentException(FormattableString.Invariant($"The page trains on 1 to {MostSamples} samples with 1 to {MostInputs} inputs and 1 to {MostOutputs} outputs; here are {batch.Count} samples, {layer.Inputs} inputs and {layer.Outputs} outputs."), nameof(batch));
        if (((Matrix[])[batch.X, batch.Y, layer.Weights, layer.Bias]).Any(matrix => !(matrix.MaxAbs() <= Largest)))
            throw new ArgumentException("A number of the batch or of the layer isn't finite or is larger than 10⁶; scale the data first.", nameof(batch));
        if (rate is { } given && !(given > 0 && given <= Largest))
            throw new ArgumentOutOfRangeException(nameof(rate), FormattableString.Invariant($"The rate is {given}; it must be a positive number up to 10⁶."));
        return new(network, batch, squared, rate);
    }

    /// <summary>The static picture, what it shows, and the model as JSON.</summary>
    public string ToHtml() =>
        $"<section class=\"bp-model\" aria-label=\"A layer that trains\" data-model=\"{HtmlText.Escape(ToJson())}\">{Still().ToHtml()}<p>{HtmlText.Escape(ToString())}</p></section>";

    /// <summary>The limit, and how the loss goes below and above it.</summary>
    public override string ToString()
    {
        var (below, above) = (Run(BelowRate), Run(AboveRate));
        return $"{network} with {batch.Count} samples, {loss}: s = {NumberText.Short(2 / Limit)}, so the limit 2/s is {NumberText.Short(Limit)}. In {StillSteps} steps the loss goes from {NumberText.Short(below[0])} to "
            + $"{NumberText.Short(below[^1])} at a rate of {NumberText.Short(BelowRate)}, and to {NumberText.Short(above[^1])} at {NumberText.Short(AboveRate)}.";
    }

    /// <summary>What the page reads: x, y, w and b as rows of numbers, the loss's factor, its reduction and the rate.</summary>
    internal string ToJson() => string.Create(CultureInfo.InvariantCulture,
        $"{{\"x\":{Rows(batch.X)},\"y\":{Rows(batch.Y)},\"w\":{Rows(network.Layers[0].Weights)},\"b\":{Rows(network.Layers[0].Bias)},\"c\":{loss.Factor:R},\"reduction\":\"{Name(loss.Reduction)}\",\"rate\":{Rate:R}}}");

    private double BelowRate => Rate < Limit ? Rate : Rounded(0.5 * Limit);

    private double AboveRate => Rate < Limit ? 1.05 * Limit : Math.Min(Rate, 1.05 * Limit);

    private Plot Still()
    {
        var (below, above) = (Run(BelowRate), Run(AboveRate));
        var plot = Plot.Lines("The loss below and above the limit 2/s", ($"rate {NumberText.Short(BelowRate)}", below), ($"rate {NumberText.Short(AboveRate)}", above)).Axes("step", "loss").Size(640, 300);
        return below.Concat(above).All(value => value > 0) ? plot.LogY() : plot;
    }

    private IReadOnlyList<double> Run(double rate)
    {
        try
        {
            return Trainer.Run(network, batch, loss, rate, StillSteps).EpochLosses;
        }
        catch (DivergedException diverged)
        {
            return diverged.History.EpochLosses;
        }
    }

    /// <summary>The largest eigenvalue of H, which for every neuron is 2c·factor·(X 1)ᵀ·(X 1). (in + 1 × in + 1)</summary>
    private double Curving(SquaredErrorLoss loss)
    {
        var inputs = Matrix.Create(batch.Count, batch.Inputs + 1, (i, k) => k < batch.Inputs ? batch.X[i, k] : 1);
        return 2 * loss.Factor * loss.Reduction.Factor(batch.Y.Shape) * Eigenvalues.OfSymmetric(Matrix.TransposeTimes(inputs, inputs))[0];
    }

    private static double Rounded(double rate) => double.Parse(rate.ToString("G2", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    private static string Rows(Matrix matrix) => $"[{string.Join(",", Enumerable.Range(0, matrix.RowCount).Select(i => $"[{string.Join(",", Enumerable.Range(0, matrix.ColumnCount).Select(j => matrix[i, j].ToString("R", CultureInfo.InvariantCulture)))}]"))}]";

    private static string Name(Reduction reduction) => reduction switch { Reduction.Sum => "sum", Reduction.MeanOverBatch => "batch", _ => "elements" };
}
