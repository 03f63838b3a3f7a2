namespace Backprop;

/// <summary>
/// One local rule of the way back: given an operation E(…, X, …) and G = ∂L/∂E, it says what stands in G's place for X, so that
/// ⟨G, dE⟩ = ⟨G′, dX⟩ for every small change dX.
/// </summary>
internal abstract class DerivativeRule : Rule
{
    /// <summary>Whether the rule is about this operand of this operation.</summary>
    public abstract bool Covers(Expression operation, int operand);

    /// <summary>G′ for the operand.</summary>
    public abstract Expression Pull(Expression operation, int operand, Expression upstream);

    /// <summary>The operation in letters, and the operand the rule is stated for.</summary>
    public abstract (Expression Operation, int Operand) Example { get; }

    /// <summary>The sentence for a case at hand.</summary>
    public virtual string Explain(Expression operation, int operand) => Sentence;

    private protected override Formula ReadStatement()
    {
        var (operation, operand) = Example;
        var (upstream, by) = (RuleLetters.G(operation.Shape), (NamedExpression)operation.Operands[operand]);
        return Formula.Row(new Sensitivity(upstream, operation, by, ThroughNames: false).Read(), Formula.Operator("="), Pull(operation, operand, upstream).Read());
    }

    /// <summary>A number spread over a shape: g itself where it is known, 1·g·1ᵀ otherwise, times A.</summary>
    private protected static Expression Spread(Expression number, Expression a)
    {
        if (number is Constant { Coefficient: var c }) return c.IsOne ? a : c * a;
        var left = a.Shape.Rows == Axis.One ? number : new OnesVector(a.Shape.Rows) * number;
        var spread = a.Shape.Columns == Axis.One ? left : left * new OnesVector(a.Shape.Columns).T;
        return spread.Hadamard(a);
    }
}
