using Backprop;

namespace Bits;

internal sealed partial class Fingerprints
{
    private static readonly Batch Points = Samples(20, 2, 2);

    private static readonly Network Classifier = Backprop.Network.Create([2, 4, 2], Activation.Tanh, 1, Activation.Identity);

    /// <summary>What judges gradients and curvature.</summary>
    public Fingerprints Checking() => this
        .Add("gradient check", all => all([.. GradientCheck.Of(Classifier, Points, Penalised).Parameters.SelectMany(p => new[] { p.NormError, p.Cosine, p.RelativeError })]))
        .Add("Hessian and its eigenvalues", all =>
        {
            var curvature = Curvature.At(Classifier, Points, Penalised);
            all(curvature.Hessian().Entries);
            all([.. Eigenvalues.OfSymmetric(curvature.Hessian())]);
            all([curvature.Sharpness().Value]);
        });

    /// <summary>Pictures and pages as their text.</summary>
    public Fingerprints Figures() => this
        .Add("lines on logarithmic axes", () => Plot.Lines("Loss", Trainer.Run(Classifier, Points, Penalised, new() { Rate = 0.01, Epochs = 50 }).Losses.Select(x => x * x).ToArray() is var y
            ? ("loss", (IReadOnlyList<double>)y) : default).Axes("step", "loss").LogY().ToHtml())
        .Add("decision regions", () => Plot.DecisionRegions("Regions", Classifier, Points).ToHtml())
        .Add("heat map", () => Plot.HeatMap("dZ", Classifier.Gradients(Points, Penalised)["dZ1"], AxisRole.Batch, AxisRole.Hidden).SumRows().ToHtml())
        .Add("sweep summary", () => Sweep().ToHtml())
        .Add("network as HTML", () => Classifier.ToHtml() + Classifier.Gradients(Points, Penalised).ToHtml());
}
