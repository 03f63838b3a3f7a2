namespace Backprop;

/// <summary>
/// Student's t distribution with ν degrees of freedom. With θ = atan(t/√ν), the probability A(t|ν) of a value between −t and t is a finite sum of
/// powers of cos θ (Abramowitz and Stegun, 26.7.3 and 26.7.4); the quantile is found by halving the interval for θ. Same bits on every machine.
/// </summary>
internal static class StudentT
{
    /// <summary>t with A(t|ν) = <paramref name="level"/>: the quantile of (1 + level)/2.</summary>
    /// <param name="level">The probability between −t and t, in (0, 1).</param>
    /// <param name="degrees">ν, 1 or more.</param>
    public static double Quantile(double level, int degrees)
    {
        var (low, high) = (0.0, Math.PI / 2);
        for (var middle = high / 2; middle > low && middle < high; middle = low + (high - low) / 2)
            if (Between(middle, degrees) < level) low = middle;
            else high = middle;
        return Math.Sqrt(degrees) * Trigonometry.Sin(low) / Trigonometry.Cos(low);
    }

    /// <summary>A(t|ν) for t = √ν·tan θ.</summary>
    private static double Between(double theta, int degrees)
    {
        var (sin, cos) = (Trigonometry.Sin(theta), Trigonometry.Cos(theta));
        var isOdd = degrees % 2 == 1;
        var (term, sum) = (isOdd ? cos : 1, 0.0);
        for (var k = isOdd ? 1 : 0; k <= degrees - 2; k += 2)
        {
            sum += term;                                             // odd: cos θ + 2/3·cos³θ + …; even: 1 + 1/2·cos²θ + …
            term *= cos * cos * (k + 1) / (k + 2);
        }
        return isOdd ? 2 / Math.PI * (theta + sin * sum) : sin * sum;
    }
}
