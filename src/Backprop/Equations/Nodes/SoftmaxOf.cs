namespace Backprop;

/// <summary>softmax(Z): the entries of each sample become positive and sum to 1. A sample is a row, or a column where samples stand in columns.</summary>
internal sealed record SoftmaxOf(Expression Operand, bool SamplesInRows) : OneOperand(Operand, Operand.Shape)
{
    internal override Binding Binding => Binding.Atom;

    internal override Expression With(IReadOnlyList<Expression> operands) => new SoftmaxOf(operands[0], SamplesInRows);

    internal override Formula Read() => Applied.AsFunction(Formula.Word("softmax"), Operand);

    internal override Matrix Evaluate(Evaluation at) => BySample(Activation.Softmax.Apply, at.Of(Operand));

    internal override Matrix? Move(Motion motion)
    {
        if (motion.Of(Operand) is not { } moved) return null;
        var (p, v) = SamplesInRows ? (motion.At(this), moved) : (motion.At(this).Transpose(), moved.Transpose());
        var result = Matrix.Create(p.RowCount, p.ColumnCount, (i, j) =>           // dpⱼ = pⱼ·(dzⱼ − Σₗ pₗ·dzₗ)
        {
            var mean = 0.0;
            for (var l = 0; l < p.ColumnCount; l++) mean += p[i, l] * v[i, l];
            return p[i, j] * (v[i, j] - mean);
        });
        return SamplesInRows ? result : result.Transpose();
    }

    internal override Expression Transcribe(Transcription other) => new SoftmaxOf(other.Of(Operand), !SamplesInRows);

    internal override IndexExpression Entry(AxisIndex? i, AxisIndex? j, IndexLetters letters)
    {
        var (along, chosen) = SamplesInRows ? (Shape.Columns, j) : (Shape.Rows, i);
        if (chosen is null) return IndexNumber.One;   // the softmax of a single number
        var l = letters.Fresh(along);
        return new SoftmaxEntry(l, SamplesInRows ? Operand.Entry(i, l, letters) : Operand.Entry(l, j, letters), chosen);
    }

    private Matrix BySample(Func<Matrix, Matrix> rows, Matrix value) => SamplesInRows ? rows(value) : rows(value.Transpose()).Transpose();
}
