using System.Globalization;

namespace Backprop;

/// <summary>One combination of a sweep: everything that a run is given besides its seed.</summary>
/// <param name="BatchSize">Samples a step.</param>
/// <param name="Rate">η.</param>
/// <param name="BiasRule">What a bias is moved by.</param>
/// <param name="Loss">The loss.</param>
public sealed record SweepSetting(int BatchSize, double Rate, BiasRule BiasRule, Loss Loss)
{
    /// <summary>The combination in words: <c>batch 16, rate 0.1, exact, softmax cross-entropy (sum)</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"batch {BatchSize}, rate {Rate}, {BiasRule}, {Loss}");
}
