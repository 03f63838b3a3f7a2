using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Backprop;

/// <summary>
/// The words equations are written with. A cell that says <c>using static Backprop.Expressions;</c> reads like the mathematics:
/// <c>var Z3 = A2 * W3 + Ones(m) * b3;</c>
/// </summary>
public static partial class Expressions
{
    /// <summary>A matrix that is given, such as <c>Variable("W³", n2, n3)</c>. A number at the end of the name is the layer's.</summary>
    public static NamedExpression Variable(string name, Axis rows, Axis columns)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(columns);
        return new Variable(name, new(rows, columns));
    }

    /// <summary>The vector of ones over an axis, (axis × 1): <c>Ones(m) * b3</c> gives every sample the bias, <c>Ones(m).T * dZ3</c> sums over the samples.</summary>
    public static Expression Ones(Axis axis)
    {
        ArgumentNullException.ThrowIfNull(axis);
        return new OnesVector(axis);
    }

    /// <summary>A named equation, such as <c>Define("Z³", A2 * W3 + Ones(m) * b3)</c>. Other expressions read it by its name.</summary>
    public static Equation Define(string name, Expression expression)
    {
        ArgumentNullException.ThrowIfNull(expression);
        return new(name, expression is Equation equation ? equation.Body : expression);
    }

    /// <summary>A constant with a name, such as <c>Constant("λ", 0.1)</c>, to put in front of an expression.</summary>
    public static Coefficient Constant(string symbol, double value) => Coefficient.Named(symbol, value);

    /// <summary>A∘B, entry by entry.</summary>
    /// <exception cref="ShapeException">The axes differ.</exception>
    public static Expression Hadamard(Expression a, Expression b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        return new HadamardProduct(a, b);
    }

    /// <summary>f(Z) for an activation of the library. Softmax is taken over each sample.</summary>
    /// <param name="activation">f.</param>
    /// <param name="z">Z. Without a name of its own it takes that of the C# variable, where that is a letter and a number.</param>
    /// <param name="code">Filled in by the compiler.</param>
    public static Expression Apply(Activation activation, Expression z, [CallerArgumentExpression(nameof(z))] string code = "")
    {
        ArgumentNullException.ThrowIfNull(activation);
        ArgumentNullException.ThrowIfNull(code);
        ArgumentNullException.ThrowIfNull(z);
        return activation.IsElementwise ? new Applied(activation, NamedAs(code, z)) : new SoftmaxOf(NamedAs(code, z), !SampleSide.IsColumns(z.Shape));
    }

    /// <summary>σ(Z).</summary>
    /// <inheritdoc cref="Apply"/>
    public static Expression Sigmoid(Expression z, [CallerArgumentExpression(nameof(z))] string code = "")
    {
        ArgumentNullException.ThrowIfNull(code);
        ArgumentNullException.ThrowIfNull(z);
        return Apply(Activation.Sigmoid, z, code);
    }

    /// <summary>tanh(Z).</summary>
    /// <inheritdoc cref="Apply"/>
    public static Expression Tanh(Expression z, [CallerArgumentExpression(nameof(z))] string code = "")
    {
        ArgumentNullException.ThrowIfNull(code);
        ArgumentNullException.ThrowIfNull(z);
        return Apply(Activation.Tanh, z, code);
    }

    /// <summary>ReLU(Z).</summary>
    /// <inheritdoc cref="Apply"/>
    public static Expression ReLU(Expression z, [CallerArgumentExpression(nameof(z))] string code = "")
    {
        ArgumentNullException.ThrowIfNull(code);
        ArgumentNullException.ThrowIfNull(z);
        return Apply(Activation.ReLU, z, code);
    }

    /// <summary>softmax(Z), over each sample.</summary>
    /// <inheritdoc cref="Apply"/>
    public static Expression Softmax(Expression z, [CallerArgumentExpression(nameof(z))] string code = "")
    {
        ArgumentNullException.ThrowIfNull(code);
        ArgumentNullException.ThrowIfNull(z);
        return Apply(Activation.Softmax, z, code);
    }

    /// <summary>f′(Z), the derivative at each entry of Z.</summary>
    /// <inheritdoc cref="Apply"/>
    /// <exception cref="ArgumentException">The activation mixes entries (softmax) and has no such derivative.</exception>
    public static Expression Prime(Activation activation, Expression z, [CallerArgumentExpression(nameof(z))] string code = "")
    {
        ArgumentNullException.ThrowIfNull(activation);
        ArgumentNullException.ThrowIfNull(code);
        ArgumentNullException.ThrowIfNull(z);
        return activation.IsElementwise
        ? new AppliedDerivative(activation, NamedAs(code, z))
        : throw new ArgumentException($"{activation.Name} mixes the entries of a sample, so it has no derivative entry by entry.", nameof(activation));
    }

    /// <summary>‖A‖², the sum of the squares of all entries.</summary>
    public static Expression SquaredNorm(Expression a)
    {
        ArgumentNullException.ThrowIfNull(a);
        return new SquaredNorm(a);
    }

    /// <summary>⟨A, B⟩, the sum of the products of entries: <c>Inner(dZ, Ones(m) * b)</c> is <c>Inner(Ones(m).T * dZ, b)</c>.</summary>
    /// <exception cref="ShapeException">The axes differ.</exception>
    public static Expression Inner(Expression a, Expression b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        return new InnerProduct(a, b);
    }

    /// <summary>‖A − Y‖², as <see cref="Loss.SquaredError"/>.</summary>
    /// <param name="a">The prediction. Without a name of its own it takes that of the C# variable, where that is a letter and a number.</param>
    /// <param name="y">The target.</param>
    /// <param name="code">Filled in by the compiler.</param>
    /// <exception cref="ShapeException">The axes differ.</exception>
    public static Expression SquaredError(Expression a, Expression y, [CallerArgumentExpression(nameof(a))] string code = "")
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(code);
        ArgumentNullException.ThrowIfNull(y);
        return new SquaredNorm(NamedAs(code, a) - y);
    }

    /// <summary>½·‖A − Y‖², as <see cref="Loss.HalfSquaredError"/>.</summary>
    /// <inheritdoc cref="SquaredError"/>
    public static Expression HalfSquaredError(Expression a, Expression y, [CallerArgumentExpression(nameof(a))] string code = "")
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(code);
        ArgumentNullException.ThrowIfNull(y);
        return 0.5 * SquaredError(a, y, code);
    }

    /// <summary>1/(m·n)·‖A − Y‖², as <see cref="Loss.MeanSquaredError"/>.</summary>
    /// <inheritdoc cref="SquaredError"/>
    public static Expression MeanSquaredError(Expression a, Expression y, [CallerArgumentExpression(nameof(a))] string code = "")
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(code);
        ArgumentNullException.ThrowIfNull(y);
        return Factor(Reduction.MeanOverElements, a.Shape) * SquaredError(a, y, code);
    }

    /// <summary>−⟨Y, log softmax(Z)⟩ from logits, as <see cref="Loss.SoftmaxCrossEntropy"/>.</summary>
    /// <param name="z">The logits. Without a name of their own they take that of the C# variable, where that is a letter and a number.</param>
    /// <param name="y">The targets.</param>
    /// <param name="targetsSumToOne">Whether each sample's targets sum to 1, so that the gradient is P − Y. Verified when values are given.</param>
    /// <param name="code">Filled in by the compiler.</param>
    /// <exception cref="ShapeException">The axes differ.</exception>
    public static Expression SoftmaxCrossEntropy(Expression z, Expression y, bool targetsSumToOne = true, [CallerArgumentExpression(nameof(z))] string code = "")
    {
        ArgumentNullException.ThrowIfNull(code);
        ArgumentNullException.ThrowIfNull(y);
        ArgumentNullException.ThrowIfNull(z);
        return new SoftmaxCrossEntropy(NamedAs(code, z), y, !SampleSide.IsColumns(z.Shape), targetsSumToOne);
    }

    /// <summary>−⟨Y, log σ(Z)⟩ − ⟨1 − Y, log(1 − σ(Z))⟩ from logits, as <see cref="Loss.BinaryCrossEntropy"/>.</summary>
    /// <param name="z">The logits. Without a name of their own they take that of the C# variable, where that is a letter and a number.</param>
    /// <param name="y">The targets.</param>
    /// <param name="code">Filled in by the compiler.</param>
    /// <exception cref="ShapeException">The axes differ.</exception>
    public static Expression BinaryCrossEntropy(Expression z, Expression y, [CallerArgumentExpression(nameof(z))] string code = "")
    {
        ArgumentNullException.ThrowIfNull(code);
        ArgumentNullException.ThrowIfNull(y);
        ArgumentNullException.ThrowIfNull(z);
        return new BinaryCrossEntropy(NamedAs(code, z), y);
    }

    /// <summary>∂L/∂X as a name, dX, that can be used before it is derived; its value comes from differentiating forward.</summary>
    /// <param name="of">L, one number.</param>
    /// <param name="at">X, something with a name.</param>
    public static Equation GradientOf(Expression of, Expression at)
    {
        ArgumentNullException.ThrowIfNull(at);
        ArgumentNullException.ThrowIfNull(of);
        var by = Derive.Named(of, at);
        return new(GradientName.Of(by), new Sensitivity(new Constant(1), of, by, ThroughNames: true));
    }

    /// <summary>Σᵢ, the sum over an index: <c>Sum(i, dZ3[i, j])</c>.</summary>
    public static IndexExpression Sum(AxisIndex index, IndexExpression body)
    {
        ArgumentNullException.ThrowIfNull(body);
        ArgumentNullException.ThrowIfNull(index);
        return new IndexSum(index, body);
    }

    /// <summary>Kronecker's δⱼₖ, 1 where both indices are the same and 0 elsewhere.</summary>
    /// <exception cref="ArgumentException">The indices run over different axes.</exception>
    public static IndexExpression Delta(AxisIndex j, AxisIndex k) => KroneckerDelta.Of(j, k);

    /// <summary>A loss of the library, reduction included and penalty left out.</summary>
    internal static Expression Data(Loss loss, Expression output, Expression y, bool targetsSumToOne)
    {
        var factor = Factor(loss.Reduction, output.Shape);
        var body = loss switch
        {
            SquaredErrorLoss squared => (factor *= squared.Factor, new SquaredNorm(output - y)).Item2,
            SoftmaxCrossEntropyLoss => new SoftmaxCrossEntropy(output, y, !SampleSide.IsColumns(output.Shape), targetsSumToOne),
            BinaryCrossEntropyLoss => (Expression)new BinaryCrossEntropy(output, y),
            _ => throw new NotSupportedException($"There is no expression for the loss {loss.Name}."),
        };
        return factor.IsOne ? body : factor * body;
    }

    private static Coefficient Factor(Reduction reduction, AxisShape shape)
    {
        var (samples, units) = SampleSide.Of(shape);
        return reduction switch
        {
            Reduction.MeanOverBatch => 1 / samples,
            Reduction.MeanOverElements => Coefficient.One / (samples * units),
            _ => Coefficient.One,
        };
    }

    private static Expression NamedAs(string code, Expression expression) =>
        expression is not NamedExpression && LetterAndNumber().IsMatch(code) ? Define(code, expression) : expression;

    [GeneratedRegex("^[A-Z][0-9]*$")]
    private static partial Regex LetterAndNumber();
}
