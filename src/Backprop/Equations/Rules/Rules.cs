namespace Backprop;

/// <summary>All rules the library derives with.</summary>
public static class Rules
{
    internal static IReadOnlyList<DerivativeRule> DerivativeRules { get; } =
    [
        new AdditionRule(), new SubtractionRule(), new ScalingRule(), new TranspositionRule(), new LeftFactorRule(), new RightFactorRule(),
        new HadamardRule(), new ActivationRule(), new SoftmaxRule(), new SquaredNormRule(), new InnerProductRule(), new SoftmaxCrossEntropyRule(), new BinaryCrossEntropyRule(),
    ];

    internal static IReadOnlyList<SimplificationRule> Simplifications { get; } =
    [
        new DoubleTransposeRule(), new ScalarTransposeRule(), new TransposedProductRule(), new UnitFactorRule(), new NestedFactorRule(),
        new ScalarProductRule(), new FactorInFrontRule(), new OnesMatrixRule(), new IdentityDerivativeRule(), new SignRule(),
    ];

    /// <summary>The rules of differentiation, one for each way in which a quantity can enter an expression.</summary>
    public static IReadOnlyList<Rule> OfDifferentiation => DerivativeRules;

    /// <summary>The rules by which a result is tidied.</summary>
    public static IReadOnlyList<Rule> OfSimplification => Simplifications;

    internal static DerivativeRule For(Expression operation, int operand) =>
        DerivativeRules.FirstOrDefault(rule => rule.Covers(operation, operand))
        ?? throw new NotSupportedException($"There is no rule to differentiate {operation.ToText()} by {operation.Operands[operand].ToText()}.");
}
