namespace Backprop;

/// <summary>∂L/∂X by central differences of the loss itself, with the entries that they can't judge.</summary>
internal sealed class LossDifferences
{
    private const double Step = 1e-5;

    private readonly Func<int, int, double, double> shifted;
    private readonly Lazy<double> noise;
    private readonly Matrix at;

    private LossDifferences(Matrix at, Matrix value, Matrix kinks, Func<int, int, double, double> shifted, Lazy<double> noise) =>
        (this.at, Value, Kinks, this.shifted, this.noise) = (at, value, kinks, shifted, noise);

    /// <summary>The differences, in X's shape.</summary>
    public Matrix Value { get; }

    /// <summary>1 where a ReLU changes sides within the step, 0 elsewhere.</summary>
    public Matrix Kinks { get; }

    public static LossDifferences Of(Expression loss, NamedExpression by, Values values)
    {
        var evaluation = new Evaluation(values);
        var at = evaluation.Of(by);
        var corners = Tree.All(loss).OfType<Applied>().Where(applied => applied.Activation.HasKink).ToList();
        var kinks = Matrix.Zeros(at.RowCount, at.ColumnCount);
        var value = Matrix.Create(at.RowCount, at.ColumnCount, (i, j) =>
        {
            var (up, down) = (Shifted(i, j, Step), Shifted(i, j, -Step));
            if (corners.Any(corner => CrossesZero(up.Of(corner.Operand), down.Of(corner.Operand)))) kinks = kinks.With(i, j, 1);
            return (LossOf(up) - LossOf(down)) / (2 * Step);
        });
        return new(at, value, kinks, (i, j, shift) => LossOf(Shifted(i, j, shift)),
            new(() => RoundingNoise.Spread(LossOf(evaluation), roundings => LossOf(evaluation.Under(roundings)))));

        Evaluation Shifted(int i, int j, double shift) => evaluation.Holding(by, at.With(i, j, at[i, j] + shift));

        double LossOf(Evaluation where) => where.Of(loss)[0, 0];
    }

    /// <summary>How far a claimed gradient is from the differences, over the entries that they can judge.</summary>
    public SlopeComparison Compare(Matrix claimed)
    {
        double? worst = null;
        var refused = false;
        for (var i = 0; i < Value.RowCount; i++)
            for (var j = 0; j < Value.ColumnCount; j++)
            {
                var (a, n) = (claimed[i, j], Value[i, j]);
                var (scale, difference) = (Math.Max(Math.Abs(a), Math.Abs(n)), Math.Abs(a - n));
                if (Kinks[i, j] != 0 || (a, n) is (0, 0)) continue;
                var agrees = difference <= DerivationCheck.LossTolerance * scale;
                if (!agrees && difference <= Resolution(i, j)) continue;
                refused |= !agrees;
                worst = Math.Max(worst ?? 0, difference / Math.Max(1, scale));
            }
        return new(worst, refused);
    }

    private double Resolution(int i, int j) =>
        CentralDifference.Rounding(Value[i, j], at[i, j], Step, noise.Value) + CentralDifference.Truncation(Value[i, j], shift => shifted(i, j, shift), Step);

    private static bool CrossesZero(Matrix up, Matrix down)
    {
        for (var i = 0; i < up.RowCount; i++)
            for (var j = 0; j < up.ColumnCount; j++)
                if (up[i, j] != down[i, j] && up[i, j] > 0 != down[i, j] > 0) return true;
        return false;
    }
}

/// <summary>A claimed gradient beside central differences.</summary>
/// <param name="Error">The largest error of an entry, relative to the larger of 1 and the entry; null where no entry can be judged.</param>
/// <param name="IsRefused">Whether an entry is further away than the differences can be wrong.</param>
internal readonly record struct SlopeComparison(double? Error, bool IsRefused);
