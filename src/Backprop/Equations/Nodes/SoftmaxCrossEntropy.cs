namespace Backprop;

/// <summary>
/// −Σ y·log softmax(z), from logits Z. Where each sample's targets sum to 1, as probabilities do, its gradient is P − Y; the premise is
/// part of the expression and is verified whenever it is given values.
/// </summary>
internal sealed record SoftmaxCrossEntropy(Expression Left, Expression Right, bool SamplesInRows, bool TargetsSumToOne)
    : TwoOperands(Left, Right, AxisError.NumberFrom("beside", Left, Right))
{
    public Expression Logits => Left;

    public Expression Targets => Right;

    /// <summary>The probabilities softmax(Z).</summary>
    public Expression Probabilities => new SoftmaxOf(Logits, SamplesInRows);

    internal override Binding Binding => Binding.Product;

    internal override Expression With(IReadOnlyList<Expression> operands) => new SoftmaxCrossEntropy(operands[0], operands[1], SamplesInRows, TargetsSumToOne);

    internal override Formula Read() => Formula.Row(Formula.Number("−"), ReadPositive());

    /// <summary>⟨Y, log softmax(Z)⟩, without the minus in front.</summary>
    internal Formula ReadPositive() => Formula.Row(Targets.Read(), Formula.Operator(","), Formula.Word("log"), Formula.Number(" "), Probabilities.Read()).InAngles();

    internal override Matrix Evaluate(Evaluation at)
    {
        var (z, y) = (InRows(at.Of(Logits)), InRows(at.Of(Targets)));
        if (TargetsSumToOne) ThrowUnlessSumToOne(y);
        return Matrix.Filled(1, 1, new SoftmaxCrossEntropyLoss(AnyTargets: true).Value(z, y));
    }

    internal override Matrix? Move(Motion motion)
    {
        var (z, y) = (InRows(motion.At(Logits)), InRows(motion.At(Targets)));
        if (motion.Of(Targets) is not null)
            throw new NotSupportedException($"{ToText()} isn't differentiated by its targets {Targets.ToText()}.");
        if (motion.Of(Logits) is not { } moved) return null;
        var (p, v) = (Activation.Softmax.Apply(z), InRows(moved));
        var sum = 0.0;                                            // d(−Σ yⱼ·log pⱼ) = Σ yⱼ·(Σₗ pₗ·dzₗ − dzⱼ)
        for (var i = 0; i < p.RowCount; i++)
        {
            var mean = 0.0;
            for (var l = 0; l < p.ColumnCount; l++) mean += p[i, l] * v[i, l];
            for (var j = 0; j < p.ColumnCount; j++) sum += y[i, j] * (mean - v[i, j]);
        }
        return Matrix.Filled(1, 1, sum);
    }

    internal override Expression Transcribe(Transcription other) => new SoftmaxCrossEntropy(other.Of(Logits), other.Of(Targets), !SamplesInRows, TargetsSumToOne);

    internal override IndexExpression Entry(AxisIndex? i, AxisIndex? j, IndexLetters letters)
    {
        var (row, column) = letters.ForEntriesOf(Logits.Shape);
        if ((SamplesInRows ? column : row) is null) return IndexNumber.Zero;   // log softmax of a single number is 0
        var l = letters.Fresh(SamplesInRows ? Logits.Shape.Columns : Logits.Shape.Rows);
        var logSum = new LogSumExp(l, SamplesInRows ? Logits.Entry(row, l, letters) : Logits.Entry(l, column, letters));
        return IndexSum.Over(row, column, Targets.Entry(row, column, letters) * (logSum - Logits.Entry(row, column, letters)));
    }

    /// <summary>A function of rows applied to each sample.</summary>
    internal Matrix Alongside(Func<Matrix, Matrix> rows, Matrix value) => InRows(rows(InRows(value)));

    private Matrix InRows(Matrix value) => SamplesInRows ? value : value.Transpose();

    private void ThrowUnlessSumToOne(Matrix y)
    {
        for (var i = 0; i < y.RowCount; i++)
            if (!(Math.Abs(y.Row(i).Sum() - 1) < 1e-9))
                throw new ArgumentException(string.Create(System.Globalization.CultureInfo.InvariantCulture,
                    $"The targets {Targets.ToText()} of sample {i} sum to {y.Row(i).Sum():G6}. The gradient P − Y holds for targets that sum to 1; give such targets, or say SoftmaxCrossEntropy(…, targetsSumToOne: false)."));
    }
}
