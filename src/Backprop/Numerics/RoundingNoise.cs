namespace Backprop;

/// <summary>
/// Moves every number that a calculation reads by some dozens of roundings, at random and in the same way each time. What the result moves
/// by bounds what its own roundings can amount to, however much cancels on the way (Monte Carlo arithmetic: Parker, 1997).
/// </summary>
internal sealed class RoundingNoise
{
    private const int Runs = 8;
    private const double Amplitude = 1.0 / (1L << 47);   // 64 units of rounding, 2⁻⁵³ each

    /// <summary>What underflows below this has lost what it says.</summary>
    private const double Underflow = 1e-300;

    private readonly SeededRandom random;

    private RoundingNoise(int run) => random = new(run);

    public double On(double value) => value + value * Amplitude * random.NextDouble(-1, 1);

    public Matrix On(Matrix value) => value.Map(On);

    /// <summary>For each entry of a calculated value, the largest movement when the calculation is repeated under noise.</summary>
    public static Matrix Spread(Matrix value, Func<RoundingNoise, Matrix> again)
    {
        var largest = value.Map(_ => Underflow);
        for (var run = 1; run <= Runs; run++)
        {
            var moved = again(new RoundingNoise(run));
            largest = Matrix.Create(value.RowCount, value.ColumnCount, (i, j) => Math.Max(largest[i, j], Math.Abs(moved[i, j] - value[i, j])));
        }
        return largest;
    }

    /// <summary>The largest movement of a calculated number.</summary>
    public static double Spread(double value, Func<RoundingNoise, double> again) =>
        Spread(Matrix.Filled(1, 1, value), noise => Matrix.Filled(1, 1, noise.On(again(noise))))[0, 0];
}
