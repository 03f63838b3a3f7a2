namespace Backprop;

/// <summary>One bias rule under one reduction, beside central differences of the loss.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Reduction">The loss's reduction.</param>
/// <param name="RelativeError">‖a − n‖/(‖a‖ + ‖n‖) over all biases that central differences can judge; NaN where there is none, and where the rule gives no bias's shape.</param>
/// <param name="Factor">The factor c where the rule gives c times the gradient; null where it isn't proportional.</param>
/// <param name="FactorInSymbols">The factor in symbols where it is one of the batch and the outputs, such as <c>1/m</c>.</param>
/// <param name="Refusal">Why the rule has no value here; empty where it has.</param>
/// <param name="Doubt">Why these numbers can't tell the rule from another; empty where they can.</param>
public sealed record BiasRuleVerdict(BiasRule Rule, Reduction Reduction, double RelativeError, double? Factor, string FactorInSymbols, string Refusal, string Doubt = "")
{
    /// <summary>Below this relative error a rule is the gradient: as far as central differences always tell where they judge.</summary>
    private const double Same = CentralDifference.Decisive;

    /// <summary>The rate at which a pass of single-sample steps is compared with one step.</summary>
    private const double OnlineRate = 0.01;

    /// <summary>Whether these numbers can tell the rule from another: some bias's gradient isn't 0, lost in rounding, or at a ReLU's corner.</summary>
    public bool IsDecided => Doubt.Length == 0;

    /// <summary>Whether the rule is the gradient.</summary>
    public bool IsTheGradient => RelativeError < Same;

    /// <summary>The verdict in a few words.</summary>
    public string InWords => Refusal.Length > 0 ? "refused: no bias's shape"
        : !IsDecided ? $"not decided here: {Doubt}"
        : IsTheGradient ? $"the gradient ({NumberText.Short(RelativeError, 2)})"
        : Factor is null ? $"not proportional ({NumberText.Short(RelativeError, 3)})"
        : $"{FactorInSymbols} times the gradient ({NumberText.Short(RelativeError, 3)})";

    internal static BiasRuleVerdict Of(BiasRule rule, Reduction reduction, Network network, Batch batch, Loss loss)
    {
        Func<int, Matrix> updates;
        try
        {
            updates = Updates(rule, network, batch, loss);
        }
        catch (ShapeException error)
        {
            return new(rule, reduction, double.NaN, null, "", error.Message);
        }
        catch (DivergedException)
        {
            return new(rule, reduction, double.NaN, null, "", "", "single-sample steps diverge");
        }
        var exact = network.Gradients(batch, loss);
        var report = GradientCheck.Of(network, batch, loss, name => name[0] == 'W' ? exact["d" + name] : updates(int.Parse(name.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture)));
        var entries = report.Parameters.Where(parameter => parameter.Name[0] == 'b').SelectMany(parameter => parameter.Judged).ToList();
        var factor = CommonFactor(Enumerable.Range(1, network.Layers.Count).Select(l => (updates(l), exact[$"db{l}"])).ToList());
        var named = factor is { } c ? Named(c, rule, reduction, batch.Count, network.Outputs) : null;
        var away = new ParameterCheck("b", entries).NormError;
        return new(rule, reduction, away, named?.Value ?? factor, named?.ToString() ?? (factor is { } other ? NumberText.Short(other, 6) : ""), "",
            double.IsNaN(away) ? "no difference of the loss can judge a bias" : "");
    }

    /// <summary>What the rule takes from each bias, per unit of the rate.</summary>
    private static Func<int, Matrix> Updates(BiasRule rule, Network network, Batch batch, Loss loss)
    {
        if (rule.StepsPerSample && batch.Count > 1)
        {
            var end = Trainer.Run(network, batch, loss, OnlineRate, steps: 1, rule).Final;
            return layer => (network.Layers[layer - 1].Bias - end.Layers[layer - 1].Bias) / OnlineRate;
        }
        var gradients = network.Gradients(batch, loss);
        var updates = Enumerable.Range(1, network.Layers.Count).Select(l => rule.Of(gradients[$"dZ{l}"], loss.Reduction, network.Outputs, l)).ToArray();
        return layer => updates[layer - 1];
    }

    /// <summary>The one number c with update = c·gradient in every bias, to rounding; null where there is none.</summary>
    private static double? CommonFactor(IReadOnlyList<(Matrix Update, Matrix Gradient)> biases)
    {
        var entries = biases.SelectMany(bias => bias.Update.ToArray().Zip(bias.Gradient.ToArray())).ToList();
        var (update, gradient) = entries.MaxBy(entry => Math.Abs(entry.Second));
        var factor = update / gradient;
        return double.IsFinite(factor) && entries.All(entry => Math.Abs(entry.First - factor * entry.Second) <= 1e-12 * Math.Abs(update)) ? factor : null;
    }

    /// <summary>The factor as sizes of axes. What the rule multiplies by over what the loss does comes first, because sizes may agree by accident.</summary>
    private static Coefficient? Named(double factor, BiasRule rule, Reduction reduction, int samples, int outputs)
    {
        var (m, n) = (Axis.Batch(samples), Axis.Outputs("n", outputs));
        var ofRule = rule == BiasRule.Mean ? 1 / m : Coefficient.One;
        var ofLoss = reduction switch { Reduction.Sum => Coefficient.One, Reduction.MeanOverBatch => 1 / m, _ => Coefficient.One / (m * n) };
        Coefficient[] candidates = [ofRule / ofLoss, 1, m, 1 / m, n, 1 / n, m * n];
        return candidates.FirstOrDefault(candidate => Math.Abs(candidate.Value - factor) <= 1e-12 * Math.Abs(factor));
    }
}
