using System.Globalization;

namespace Backprop;

/// <summary>The largest eigenvalue of a loss's Hessian, as <see cref="Curvature.Sharpness"/> found it.</summary>
/// <param name="Value">s. A plain gradient step multiplies what it has along <paramref name="Direction"/> by 1 − ηs.</param>
/// <param name="Residual">‖H·v − s·v‖: an eigenvalue of H lies no further from s.</param>
/// <param name="Products">Number of products H·v it took.</param>
/// <param name="Direction">v, of length 1, (1 × P) in the order of <see cref="Network.ToVector"/>.</param>
[TypeFormatterSource]
public sealed record Sharpness(double Value, double Residual, int Products, Matrix Direction) : IDisplayable
{
    /// <summary>2/s: at a larger rate |1 − ηs| > 1, and gradient descent leaves any point where the loss curves this much. Infinite where no direction curves upwards.</summary>
    public double LargestRate => Value > 0 ? 2 / Value : double.PositiveInfinity;

    /// <summary>s, 2/s and how well s is known.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"largest eigenvalue s = {NumberText.Short(Value, 6)}, stability limit 2/s = {NumberText.Short(LargestRate, 6)} ({Products} products, residual {NumberText.Short(Residual, 2)})");

    string IDisplayable.ToHtml() => HtmlText.Escape(ToString());
}
