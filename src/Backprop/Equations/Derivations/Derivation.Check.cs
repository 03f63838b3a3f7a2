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
        DerivationStep? before = null;
        for (var i = 0; i < Steps.Count; i++)
        {
            if (BeginsQuantity(i)) before = null;
            var line = Line(Steps[i], before, evaluation, IsLast(i) ? LossDifferences.Of(Of, Steps[i].Of, values) : null);
            lines.Add(line);
            if (line.Holds) before = Steps[i];
        }
        return new(this, lines);
    }

    private bool IsLast(int step) => step == Steps.Count - 1 || Steps[step + 1].Quantity != Steps[step].Quantity;

    private CheckedLine Line(DerivationStep step, DerivationStep? before, Evaluation evaluation, LossDifferences? differences)
    {
        if (step.Shape != step.Of.Shape)
        {
            var (kind, refusal) = DerivationDiagnosis.OfShape(step);
            return new(step, null, null, kind, refusal);
        }
        var value = evaluation.Of(step.Expression);
        var difference = before is null ? (double?)null : value.MaxAbsDifference(evaluation.Of(before.Expression));
        var fromLoss = differences?.Compare(value);
        var error = fromLoss?.Error;
        if (DerivationDiagnosis.OfNonFinite(value) is { } notFinite) return new(step, difference, error, MistakeKind.Value, notFinite);
        var comparison = before is null ? (LineComparison?)null : LineComparer.Compare(step.Expression, before.Expression, evaluation);
        if (comparison == LineComparison.Different)
        {
            var (kind, refusal) = DerivationDiagnosis.OfNumbers(this, step, value, evaluation.Of(before!.Expression), evaluation);
            return new(step, difference, error, kind, refusal);
        }
        if (fromLoss is { IsRefused: true } && comparison != LineComparison.LostInRounding)
            return new(step, difference, error, MistakeKind.Value, $"it is {NumberText.Short(error!.Value, 2)} away from central differences of the loss");
        return new(step, difference, error, null, "", comparison switch
        {
            LineComparison.AllZero => "every entry is 0, and so is every multiple of it",
            LineComparison.LostInRounding => "an entry is smaller than what rounding can make of it",
            null when fromLoss is { Error: null } => "no central difference of the loss can judge it: it is lost in the loss's rounding, or a ReLU changes sides",
            _ => "",
        });
    }
}
