namespace Backprop;

/// <summary>Logarithms for placing things on a picture: the library's own, so that a picture has the same bytes on every machine.</summary>
internal static class Logarithm
{
    private const double Ln10 = 2.302585092994045684;

    /// <summary>log₁₀ x.</summary>
    public static double Base10(double x) => Elementary.Log(x) / Ln10;
}
