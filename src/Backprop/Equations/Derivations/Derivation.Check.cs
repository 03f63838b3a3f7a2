namespace Backprop;

public sealed partial class Derivation
{
    /// <summary>Checks every line on numbers: those of the network and batch the equations were made from or, for equations written by hand, numbers drawn by seed.</summary>
    public DerivationCheck Check(long seed = 1) => Check(Forward?.Values ?? Values.Random(Of, seed));

    /// <summary>Checks every line on a batch, with the parameters of the network the equations were made from.</summary>
    /// <exception cref="InvalidOperationException">The equations were written by hand, so it isn't known what the batch stands for.</exception>
    /// <exception cref="ShapeException">The batch has another size than the equations.</exception>
    public DerivationCheck Check(Batch batch) => Check((Forward
        ?? throw new InvalidOperationException("These equations were written by hand, so it isn't known which variables the batch stands for; give Check a Values with a matrix for each variable.")).With(batch));

    /// <summary>Checks every line on the given matrices.</summary>
    /// <exception cref="KeyNotFoundException">A variable has no value.</exception>
    public DerivationCheck Check(Values values)
    {
        ArgumentNullException.ThrowIfNull(values);
        foreach (var step in Steps) Tree.ThrowUnlessNamesAreUnique(step.Expression);
        var evaluation = new Evaluation(values);
        _ = evaluation.Of(Of);   // premises of the loss are verified here
        var lines = new List<CheckedLine>();
        Matrix? before = null;
        for (var i = 0; i < Steps.Count; i++)
        {
            if (BeginsQuantity(i)) before = null;
            var line = Line(Steps[i], before, evaluation, IsLast(i) ? LossDifferences.Of(Of, Steps[i].Of, values) : null);
            lines.Add(line);
            if (line.Holds) before = evaluation.Of(Steps[i].Expression);
        }
        return new(this, lines);
    }

    private bool IsLast(int step) => step == Steps.Count - 1 || Steps[step + 1].Quantity != Steps[step].Quantity;

    private CheckedLine Line(DerivationStep step, Matrix? before, Evaluation evaluation, LossDifferences? differences)
    {
        if (step.Shape != step.Of.Shape)
        {
            var (kind, refusal) = DerivationDiagnosis.OfShape(step);
            return new(step, null, null, kind, refusal);
        }
        var value = evaluation.Of(step.Expression);
        double? difference = before is null ? null : value.MaxAbsDifference(before);
        var error = differences?.RelativeError(value);
        var follows = before is null || difference <= DerivationCheck.LineTolerance * Math.Max(1, before.MaxAbs());
        if (!follows)
        {
            var (kind, refusal) = DerivationDiagnosis.OfNumbers(this, step, value, before!, evaluation);
            return new(step, difference, error, kind, refusal);
        }
        return error is null || error <= DerivationCheck.LossTolerance
            ? new(step, difference, error, null, "")
            : new(step, difference, error, MistakeKind.Value, $"it is {NumberText.Short(error.Value, 2)} away from central differences of the loss");
    }
}
