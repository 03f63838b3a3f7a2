namespace Backprop;

/// <summary>∂L/∂X by central differences of the loss itself, with the entries that a ReLU corner makes unfit to judge.</summary>
internal sealed class LossDifferences
{
    private const double Step = 1e-5;

    private LossDifferences(Matrix value, Matrix kinks) => (Value, Kinks) = (value, kinks);

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
            var up = evaluation.Holding(by, at.With(i, j, at[i, j] + Step));
            var down = evaluation.Holding(by, at.With(i, j, at[i, j] - Step));
            if (corners.Any(corner => CrossesZero(up.Of(corner.Operand), down.Of(corner.Operand)))) kinks = kinks.With(i, j, 1);
            return (up.Of(loss)[0, 0] - down.Of(loss)[0, 0]) / (2 * Step);
        });
        return new(value, kinks);
    }

    /// <summary>The largest relative error ‖a − n‖/max(‖a‖, ‖n‖, 1) of an entry that can be judged.</summary>
    public double RelativeError(Matrix claimed)
    {
        var worst = 0.0;
        for (var i = 0; i < Value.RowCount; i++)
            for (var j = 0; j < Value.ColumnCount; j++)
                if (Kinks[i, j] == 0)
                    worst = Math.Max(worst, Math.Abs(claimed[i, j] - Value[i, j]) / Math.Max(1, Math.Max(Math.Abs(claimed[i, j]), Math.Abs(Value[i, j]))));
        return worst;
    }

    private static bool CrossesZero(Matrix up, Matrix down)
    {
        for (var i = 0; i < up.RowCount; i++)
            for (var j = 0; j < up.ColumnCount; j++)
                if (up[i, j] != down[i, j] && up[i, j] > 0 != down[i, j] > 0) return true;
        return false;
    }
}
