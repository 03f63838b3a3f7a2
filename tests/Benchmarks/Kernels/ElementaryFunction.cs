using System.Numerics.Tensors;
using Backprop;

namespace Benchmarks;

/// <summary>A function of every entry: the library's, that of .NET's tensors, that of Math.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Own">The library's.</param>
/// <param name="Tensors">TensorPrimitives'.</param>
/// <param name="Scalar">Math's, the measure of what is right.</param>
/// <param name="Note">Where .NET has no such function: what stands for it.</param>
internal sealed record ElementaryFunction(string Name, ElementaryFunction.Mapping Own, ElementaryFunction.Mapping Tensors, Func<double, double> Scalar, string? Note = null)
{
    public delegate void Mapping(ReadOnlySpan<double> from, Span<double> to);

    public static IReadOnlyList<ElementaryFunction> All { get; } =
    [
        new("exp", (x, to) => Elementwise.Map(default(ExpFormula), x, to), TensorPrimitives.Exp, Math.Exp),
        new("log", (x, to) => Elementwise.Map(default(LogFormula), x, to), TensorPrimitives.Log, Math.Log),
        new("tanh", (x, to) => Elementwise.Map(default(TanhFormula), x, to), TensorPrimitives.Tanh, Math.Tanh),
        new("sigmoid", (x, to) => Elementwise.Map(default(SigmoidFormula), x, to), TensorPrimitives.Sigmoid, z => 1 / (1 + Math.Exp(-z))),
        new("softplus", (x, to) => Elementwise.Map(default(SoftplusFormula), x, to), NaiveSoftplus, z => Math.Max(z, 0) + LogOf1Plus(Math.Exp(-Math.Abs(z))),
            "TensorPrimitives has no softplus; Exp and LogP1 stand for it, which lose digits below 0 and overflow above 709."),
    ];

    private static void NaiveSoftplus(ReadOnlySpan<double> x, Span<double> to)
    {
        TensorPrimitives.Exp(x, to);
        TensorPrimitives.LogP1<double>(to, to);
    }

    /// <summary>log(1 + x), what rounding took from 1 + x given back.</summary>
    private static double LogOf1Plus(double x) => 1 + x == 1 ? x : Math.Log(1 + x) * x / (1 + x - 1);
}
