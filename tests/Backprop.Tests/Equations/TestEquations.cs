using static Backprop.Expressions;

namespace Backprop.Tests;

/// <summary>The last layer of the first question, with samples in rows: Z³ = A²·W³ + 1·b³, E = ‖Z³ − Y‖².</summary>
internal static class TestEquations
{
    public static readonly Axis m = Axis.Batch(5), n2 = Axis.Units("n₂", 4), n3 = Axis.Outputs("n₃", 3);
    public static readonly NamedExpression A2 = Variable("A²", m, n2), W3 = Variable("W³", n2, n3), b3 = Variable("b³", Axis.One, n3), Y = Variable("Y", m, n3);
    public static readonly Equation Z3 = Define("Z³", A2 * W3 + Ones(m) * b3);
    public static readonly Equation E = Define("E", SquaredError(Z3, Y));
    public static readonly Equation MeanE = Define("E", 1 / m * SquaredError(Z3, Y));

    /// <summary>The first question's matrices, transposed into rows.</summary>
    public static Values Golden()
    {
        var q = Questions.ColumnsLayer();
        return new() { [A2] = q.A2.Transpose(), [W3] = q.W3.Transpose(), [b3] = q.b3.Transpose(), [Y] = q.Y.Transpose() };
    }
}
