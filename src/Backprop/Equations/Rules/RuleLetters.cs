namespace Backprop;

/// <summary>The letters that rules are stated with.</summary>
internal static class RuleLetters
{
    private static readonly Axis m = Axis.Batch(2), n = Axis.Units("n", 3), k = Axis.Units("k", 4);

    /// <summary>A (m × n).</summary>
    public static NamedExpression A { get; } = new Variable("A", new(m, n));

    /// <summary>B (m × n), beside A.</summary>
    public static NamedExpression B { get; } = new Variable("B", new(m, n));

    /// <summary>B (n × k), behind A.</summary>
    public static NamedExpression Behind { get; } = new Variable("B", new(n, k));

    /// <summary>Z (m × n).</summary>
    public static NamedExpression Z { get; } = new Variable("Z", new(m, n));

    /// <summary>Y (m × n).</summary>
    public static NamedExpression Y { get; } = new Variable("Y", new(m, n));

    /// <summary>c.</summary>
    public static Coefficient c { get; } = Coefficient.Named("c", 3);

    /// <summary>d.</summary>
    public static Coefficient d { get; } = Coefficient.Named("d", 5);

    /// <summary>1 over m.</summary>
    public static Expression OnesOfSamples { get; } = new OnesVector(m);

    /// <summary>1 over n.</summary>
    public static Expression OnesOfUnits { get; } = new OnesVector(n);

    /// <summary>G, of the given shape.</summary>
    public static NamedExpression G(AxisShape shape) => new Variable("G", shape);
}
