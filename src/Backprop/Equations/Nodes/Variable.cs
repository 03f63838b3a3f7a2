namespace Backprop;

/// <summary>A matrix that is given: an input, a target, a parameter.</summary>
internal sealed record Variable : NamedExpression
{
    public Variable(string name, AxisShape shape) : base(name, shape) { }

    internal override IReadOnlyList<Expression> Operands => [];

    internal override Expression With(IReadOnlyList<Expression> operands) => this;

    internal override Matrix Evaluate(Evaluation at) => at.Variable(Name, Shape.Sizes);

    internal override Matrix? Move(Motion motion) => null;

    internal override Expression Transcribe(Transcription other) => other.Name(this);
}
