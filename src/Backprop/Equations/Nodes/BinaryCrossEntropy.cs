namespace Backprop;

/// <summary>−Σ (y·log σ(z) + (1 − y)·log(1 − σ(z))), from logits Z; the same as Σ (log(1 + eᶻ) − y·z).</summary>
internal sealed record BinaryCrossEntropy(Expression Left, Expression Right) : TwoOperands(Left, Right, AxisError.NumberFrom("beside", Left, Right))
{
    public Expression Logits => Left;

    public Expression Targets => Right;

    internal override Binding Binding => Binding.Sum;

    internal override Expression With(IReadOnlyList<Expression> operands) => new BinaryCrossEntropy(operands[0], operands[1]);

    internal override Formula Read()
    {
        var one = Formula.Number("1");
        Formula Log(Formula inner) => Formula.Row(Formula.Word("log"), inner.InParentheses());
        var p = Applied.AsFunction(new FormulaWord("σ"), Logits);
        return Formula.Row(Formula.Number("−"), Formula.Row(Targets.Read(), Formula.Operator(","), Log(p)).InAngles(), Formula.Operator("−"),
            Formula.Row(one, Formula.Operator("−"), Targets.Read(), Formula.Operator(","), Log(Formula.Row(one, Formula.Operator("−"), p))).InAngles());
    }

    internal override Matrix Evaluate(Evaluation at) => Matrix.Filled(1, 1, Loss.BinaryCrossEntropy.Value(at.Of(Logits), at.Of(Targets)));

    internal override Matrix? Move(Motion motion)
    {
        if (motion.Of(Targets) is not null)
            throw new NotSupportedException($"{ToText()} isn't differentiated by its targets {Targets.ToText()}.");
        if (motion.Of(Logits) is not { } moved) return null;
        var (z, y) = (motion.At(Logits), motion.At(Targets));
        var sum = 0.0;
        for (var i = 0; i < z.RowCount; i++)
            for (var j = 0; j < z.ColumnCount; j++) sum += (Elementary.Sigmoid(z[i, j]) - y[i, j]) * moved[i, j];
        return Matrix.Filled(1, 1, sum);
    }

    internal override Expression Transcribe(Transcription other) => new BinaryCrossEntropy(other.Of(Logits), other.Of(Targets));

    internal override IndexExpression Entry(AxisIndex? i, AxisIndex? j, IndexLetters letters)
    {
        var (row, column) = letters.ForEntriesOf(Logits.Shape);
        var z = Logits.Entry(row, column, letters);
        return IndexSum.Over(row, column, new IndexFunction(ScalarFunction.Softplus, z) - Targets.Entry(row, column, letters) * z);
    }
}
