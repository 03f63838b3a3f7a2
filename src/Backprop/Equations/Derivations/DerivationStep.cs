namespace Backprop;

/// <summary>One line of a derivation: a quantity's gradient, written in a way that follows from the line before.</summary>
/// <param name="Quantity">What the gradient is called, such as <c>dZ³</c>.</param>
/// <param name="Of">The quantity whose gradient it is.</param>
/// <param name="Rule">Why the line follows.</param>
/// <param name="Expression">The line.</param>
/// <param name="Sentence">The reason in one sentence, for this case.</param>
public sealed record DerivationStep(string Quantity, NamedExpression Of, Rule Rule, Expression Expression, string Sentence)
{
    /// <summary>Rows × columns of the line, as named axes.</summary>
    public AxisShape Shape => Expression.Shape;

    /// <summary>The line on one line of text, with what it is equal to.</summary>
    public override string ToString() => FormulaText.Line(Read());

    internal Formula Read() => Formula.Row(ReadName(), Formula.Operator("="), Expression.Read());

    /// <summary>dZ³, or dz³ᵢⱼ for a line written with indices.</summary>
    internal Formula ReadName()
    {
        if (Expression is not FromEntries entries) return FormulaSymbol.Of(Quantity).Sized(Of.Shape);
        return new MatrixEntry(new Variable(Quantity, Of.Shape), entries.Row, entries.Column).Read();
    }
}
