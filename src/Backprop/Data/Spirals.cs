namespace Backprop;

/// <summary>
/// Arms that wind out of the origin, one class each. Point i of n of arm c of C lies at radius r = (i + 1)/n and angle 2π·(turns·r + c/C):
/// a network has to bend its boundaries all the way round.
/// </summary>
public static class Spirals
{
    /// <summary>X (samples × 2), Y (samples × arms) one-hot, in a random order.</summary>
    /// <param name="samples">Number of points on all arms together.</param>
    /// <param name="arms">Number of arms, which are the classes.</param>
    /// <param name="turns">How often an arm winds round the origin.</param>
    /// <param name="noise">Standard deviation of the normal noise on each coordinate.</param>
    /// <param name="seed">Start of the random numbers.</param>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than 1 arm, fewer samples than arms, turns not finite or above 1000, or a noise that is negative or not finite.</exception>
    public static Batch Generate(int samples = 300, int arms = 3, double turns = 0.75, double noise = 0.02, long seed = 1)
    {
        if (samples > Array.MaxLength / 2) throw new ArgumentOutOfRangeException(nameof(samples), $"There is no room for {samples} samples; give at most {Array.MaxLength / 2}.");
        if (arms > samples) throw new ArgumentOutOfRangeException(nameof(samples), $"{samples} samples are too few: each of the {arms} arms needs at least one.");
        if (arms < 1) throw new ArgumentOutOfRangeException(nameof(arms), $"A spiral has at least one arm, not {arms}.");
        if (!(Math.Abs(turns) <= 1000)) throw new ArgumentOutOfRangeException(nameof(turns), FormattableString.Invariant($"An arm can wind up to 1000 times, not {turns} times."));
        string[] classes = [.. Enumerable.Range(1, arms).Select(arm => $"arm {arm}")];
        return ToyData.Points(samples, classes, noise, seed, (arm, i, n) =>
        {
            var radius = (i + 1.0) / n;
            var t = 2 * Math.PI * (turns * radius + (double)arm / arms);
            return (radius * Trigonometry.Cos(t), radius * Trigonometry.Sin(t));
        });
    }
}
