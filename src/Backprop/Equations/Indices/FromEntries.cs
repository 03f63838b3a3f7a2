namespace Backprop;

/// <summary>The matrix whose entry (i, j) an index expression says.</summary>
internal sealed record FromEntries : Expression
{
    public FromEntries(IndexExpression body, AxisIndex? row, AxisIndex? column)
        : base(new AxisShape(row?.Axis ?? Axis.One, column?.Axis ?? Axis.One)) => (Body, Row, Column, Nesting) = (body, row, column, Nesting.Over(body.Nesting));

    internal override Nesting Nesting { get; }

    public IndexExpression Body { get; }

    public AxisIndex? Row { get; }

    public AxisIndex? Column { get; }

    internal override Binding Binding => Body.Binding;

    internal override IReadOnlyList<Expression> Operands => [];

    internal override IEnumerable<Expression> Inside => Body.Matrices();

    internal override Expression With(IReadOnlyList<Expression> operands) => this;

    internal override Formula Read() => Body.Read();

    internal override Matrix Evaluate(Evaluation at)
    {
        var point = new IndexPoint(at);
        var rows = Row is null ? [[.. Entries()]] : point.Along(Row, () => Entries().ToArray()).ToArray();
        return Matrix.FromRows(rows);

        IEnumerable<double> Entries() => Column is null ? [Body.At(point).Value] : point.Along(Column, () => Body.At(point).Value);
    }

    internal override Matrix? Move(Motion motion) => throw new NotSupportedException($"{ToText()} is an index form; differentiate its matrix form.");

    internal override Expression Transcribe(Transcription other) => throw new NotSupportedException($"{ToText()} is an index form; write its matrix form in the other notation and take its index form there.");

    internal override IndexExpression Entry(AxisIndex? i, AxisIndex? j, IndexLetters letters)
    {
        var body = Body;
        if (Row is not null && i is not null) body = body.Rename(Row, i);
        if (Column is not null && j is not null) body = body.Rename(Column, j);
        return body;
    }
}
