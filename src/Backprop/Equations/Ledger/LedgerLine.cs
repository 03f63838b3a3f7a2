namespace Backprop;

/// <summary>One step of a network with the shape of every factor and of the result.</summary>
/// <param name="Direction">forward or backward.</param>
/// <param name="Equation">The step as an equation.</param>
/// <param name="Factors">Every factor on the right-hand side, as it is read, with its shape.</param>
public sealed record LedgerLine(string Direction, Equation Equation, IReadOnlyList<LedgerFactor> Factors)
{
    /// <summary>The name of the result, such as <c>Z²</c>.</summary>
    public string Name => Equation.Name;

    /// <summary>The shape of the result.</summary>
    public AxisShape Shape => Equation.Shape;

    /// <summary>The right-hand side with shapes in the places of the factors, in symbols: <c>(m × n₀)·(n₀ × n₁) + (m × 1)·(1 × n₁)</c>.</summary>
    public string Symbols => FormulaText.Dimensions(Equation.Body.Read(), numbers: false);

    /// <summary>The right-hand side with shapes in the places of the factors, in numbers.</summary>
    public string Numbers => FormulaText.Dimensions(Equation.Body.Read(), numbers: true);

    internal static LedgerLine Of(string direction, Equation equation) => new(direction, equation,
        [.. FormulaSegments.Of(equation.Body.Read()).Where(segment => segment.Shape is not null).Select(segment => new LedgerFactor(FormulaText.Line(segment.Body), segment.Shape!.Value))]);
}
