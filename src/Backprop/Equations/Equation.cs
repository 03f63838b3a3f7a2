namespace Backprop;

/// <summary>Something with a name: a variable, or an equation that defines it. Within one calculation a name stands for one thing.</summary>
public abstract record NamedExpression : Expression
{
    private protected NamedExpression(string name, AxisShape shape) : base(shape)
    {
        if (string.IsNullOrWhiteSpace(name)) throw new ArgumentException("A name is missing, such as W³.", nameof(name));
        Name = SymbolText.WithSuperscript(name);
    }

    /// <summary>The name, with a layer number raised: <c>W³</c>.</summary>
    public string Name { get; }

    internal override Binding Binding => Binding.Atom;

    internal override Formula Read() => FormulaSymbol.Of(Name).Sized(Shape);

    internal override IndexExpression Entry(AxisIndex? i, AxisIndex? j, IndexLetters letters) => new MatrixEntry(this, i, j);
}

/// <summary>
/// A named equation, <c>Z³ = A²·W³ + 1·b³</c>. Inside other expressions it is read by its name, and derivations use its gradient by
/// name too: dZ³, or δ³ where samples stand in columns.
/// </summary>
public sealed record Equation : NamedExpression
{
    internal Equation(string name, Expression body) : base(name, body.Shape) => (Body, Nesting) = (body, Nesting.Named(body.Nesting));

    internal override Nesting Nesting { get; }

    /// <summary>The right-hand side.</summary>
    public Expression Body { get; }

    internal override IReadOnlyList<Expression> Operands => [Body];

    internal override Expression With(IReadOnlyList<Expression> operands) => new Equation(Name, operands[0]);

    internal override Formula ReadWhole() => Formula.Row(Read(), Formula.Operator("="), Body.Read());

    internal override Matrix Evaluate(Evaluation at) => at.Of(Body);

    internal override Matrix? Move(Motion motion) => motion.ThroughNames ? motion.Of(Body) : null;

    internal override Expression Transcribe(Transcription other) => other.Name(this);
}
