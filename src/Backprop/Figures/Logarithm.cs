namespace Backprop;

/// <summary>
/// Logarithms for placing things on a picture, from additions and multiplications alone, so that a picture has the same bytes on every machine.
/// </summary>
internal static class Logarithm
{
    private const double Ln2 = 0.693147180559945309;
    private const double Ln10 = 2.302585092994045684;

    /// <summary>log₁₀ x for finite x above 0: x = m·2ᵉ with m near 1, ln m = 2·artanh((m − 1)/(m + 1)) by its series; good to 1e-14.</summary>
    public static double Base10(double x)
    {
        var e = Math.ILogB(x);
        var m = Math.ScaleB(x, -e);
        if (m > 1.4142135623730951) (m, e) = (m / 2, e + 1);
        var s = (m - 1) / (m + 1);
        double sum = 0;
        for (var k = 23; k >= 1; k -= 2) sum = sum * s * s + 1.0 / k;
        return (e * Ln2 + 2 * s * sum) / Ln10;
    }
}
