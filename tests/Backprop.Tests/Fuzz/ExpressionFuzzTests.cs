using CsCheck;

namespace Backprop.Tests;

/// <summary>Expressions built by a small stack machine, written in every form and evaluated, beside the same operations done with loops.</summary>
public sealed class ExpressionFuzzTests
{
    private const int Size = 2;
    private static readonly Axis N = Axis.Units("n1", Size);
    private static readonly NamedExpression[] Variables = [.. new[] { "A", "B", "C" }.Select(name => Expressions.Variable(name, N, N))];
    private static readonly Values Values = new() { [Variables[0]] = (double[,])new[,] { { 0.3, -0.7 }, { 1.1, 0.2 } }, [Variables[1]] = (double[,])new[,] { { -0.4, 0.9 }, { 0.6, -1.2 } }, [Variables[2]] = (double[,])new[,] { { 0.1, 0.5 }, { -0.8, 0.7 } } };

    private enum Operation { A, B, C, Plus, Minus, Times, Hadamard, Transpose, Scale, Negate, Tanh, Sigmoid, ReLU, Softmax, Name }

    private static readonly Gen<Operation[]> Programs = Gen.Int[0, (int)Operation.Name].Select(operation => (Operation)operation).Array[1, 25];

    [Fact]
    public void An_expression_is_written_and_has_the_value_of_the_same_loops() => Fuzz.Holds(Programs, program =>
    {
        var (expression, expected) = Run(program);
        string[] texts = [expression.ToText(), expression.ToTex(), expression.ToSpeech(), expression.ToHtml()];
        Assert.DoesNotContain("", texts);
        System.Xml.Linq.XDocument.Parse(expression.ToMathML());
        var value = expression.Value(Values);
        for (var i = 0; i < Size; i++)
            for (var j = 0; j < Size; j++) Assert.Equal(expected[i, j], value[i, j], 1e-12 * Math.Max(1, Math.Abs(expected[i, j])));
        Assert.True(expression.Transcribed().Value(Values.Transcribed()).Transpose().MaxAbsDifference(value) <= 1e-12 * Math.Max(1, value.MaxAbs()));
    });

    [Fact]
    public void An_expression_built_twice_is_equal_and_has_one_hash() => Fuzz.Holds(Programs, program =>
    {
        var (first, second) = (Run(program).Expression, Run(program).Expression);
        Assert.Equal(first, second);
        Assert.Equal(first.GetHashCode(), second.GetHashCode());
    });

    private static (Expression Expression, double[,] Value) Run(Operation[] program)
    {
        var stack = new Stack<(Expression, double[,])>();
        var names = 0;
        stack.Push(Leaf(0));
        foreach (var operation in program)
        {
            if (operation <= Operation.C)
            {
                stack.Push(Leaf((int)operation));
                continue;
            }
            var (b, y) = stack.Pop();
            if (operation is Operation.Plus or Operation.Minus or Operation.Times or Operation.Hadamard)
            {
                var (a, x) = stack.Count > 0 ? stack.Pop() : Leaf(1);
                stack.Push(operation switch
                {
                    Operation.Plus => (a + b, Each((i, j) => x[i, j] + y[i, j])),
                    Operation.Minus => (a - b, Each((i, j) => x[i, j] - y[i, j])),
                    Operation.Times => (a * b, Each((i, j) => x[i, 0] * y[0, j] + x[i, 1] * y[1, j])),
                    _ => (a.Hadamard(b), Each((i, j) => x[i, j] * y[i, j])),
                });
                continue;
            }
            stack.Push(operation switch
            {
                Operation.Transpose => (b.T, Each((i, j) => y[j, i])),
                Operation.Scale => (0.5 * b, Each((i, j) => 0.5 * y[i, j])),
                Operation.Negate => (-b, Each((i, j) => -y[i, j])),
                Operation.Tanh => (Expressions.Tanh(b), Each((i, j) => Math.Tanh(y[i, j]))),
                Operation.Sigmoid => (Expressions.Sigmoid(b), Each((i, j) => 1 / (1 + Math.Exp(-y[i, j])))),
                Operation.ReLU => (Expressions.ReLU(b), Each((i, j) => Math.Max(0, y[i, j]))),
                Operation.Softmax => (new SoftmaxOf(b, SamplesInRows: true), Each((i, j) => 1 / (1 + Math.Exp(y[i, 1 - j] - y[i, j])))),
                _ => (Expressions.Define($"E{++names}", b), y),
            });
        }
        return stack.Pop();
    }

    private static (Expression, double[,]) Leaf(int k) => (Variables[k], Each((i, j) => Values[Variables[k]][i, j]));

    private static double[,] Each(Func<int, int, double> entry)
    {
        var result = new double[Size, Size];
        for (var i = 0; i < Size; i++)
            for (var j = 0; j < Size; j++) result[i, j] = entry(i, j);
        return result;
    }
}
