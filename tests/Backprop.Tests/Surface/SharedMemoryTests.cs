using System.Reflection;

namespace Backprop.Tests;

/// <summary>Every public function that writes into a matrix it is handed, with that matrix sharing memory with what the function reads.</summary>
public sealed class SharedMemoryTests
{
    private const int Rows = 6, Columns = 3;

    public static TheoryData<string> Writers => [.. Functions.Keys];

    /// <summary>Found by reflection: whatever has a parameter <c>into</c>.</summary>
    private static Dictionary<string, (object? Receiver, MethodInfo Method)> Functions { get; } = typeof(Matrix).Assembly.GetExportedTypes()
        .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly))
        .Where(method => method.GetParameters().Any(p => p.Name == "into"))
        .SelectMany(method => Receivers(method).Select(receiver => (Name: $"{receiver ?? "static"} {method}", Receiver: receiver, Method: method)))
        .ToDictionary(writer => writer.Name, writer => (writer.Receiver, writer.Method));

    private static IEnumerable<object?> Receivers(MethodInfo method) =>
        method.IsStatic ? [null]
        : method.DeclaringType == typeof(Activation) ? [Activation.Sigmoid, Activation.Tanh, Activation.ReLU, Activation.Identity, Activation.Softmax]
        : method.DeclaringType == typeof(Loss) ? [Loss.SquaredError, Loss.SoftmaxCrossEntropy, Loss.BinaryCrossEntropy]
        : [Fresh(Rows, Columns)];

    [Fact]
    public void There_are_as_many_writers_as_the_library_documents() => Assert.Equal(19, Functions.Count);

    [Theory, MemberData(nameof(Writers))]
    public void A_result_written_over_what_is_read_is_right_or_refused(string writer)
    {
        var (right, refused) = (0, 0);
        foreach (var shapes in Shapes())
            for (var shared = 0; shared < shapes.Length; shared++)
                for (var shift = -2; shift <= 2; shift++)
                    switch (Outcome(Functions[writer], shapes, shared, shift))
                    {
                        case true: right++; break;
                        case false: refused++; break;
                    }
        Assert.True(right + refused > 0, "No choice of shapes fits this function.");
    }

    /// <summary>True where the result is that of a call without sharing, false where it is refused, null where the shapes don't fit anyway.</summary>
    private static bool? Outcome((object? Receiver, MethodInfo Method) writer, (int Rows, int Columns)[] shapes, int shared, int shift)
    {
        var matrices = writer.Method.GetParameters().Where(p => p.ParameterType == typeof(Matrix) && p.Name != "into").Count();
        if (shared >= matrices + (writer.Receiver is Matrix ? 1 : 0)) return null;
        // The matrix to share and the one to write into are views of one larger matrix, some rows apart.
        var (read, into) = (shapes[shared], shapes[^1]);
        if (read.Columns != into.Columns && shift != 0) return null;
        Matrix Storage() => Fresh(Rows + 8, read.Columns);
        var (apart, together) = (Storage(), Storage());
        Matrix View(Matrix storage) => storage.Rows(2..(2 + read.Rows));
        if (2 + shift + into.Rows > Rows + 8 || into.Columns != read.Columns) return null;

        var expected = Matrix.Zeros(into.Rows, into.Columns);
        if (!Call(View(apart), expected, out _)) return null;
        var result = together.Rows((2 + shift)..(2 + shift + into.Rows));
        if (!Call(View(together), result, out var refusal))
        {
            Assert.IsType<ArgumentException>(refusal);
            Assert.Contains("into", refusal.Message);
            return false;
        }
        Assert.True(expected.SameBits(result), $"{writer.Method}, argument {shared}, {shift} rows apart: {result} instead of {expected}");
        return true;

        bool Call(Matrix view, Matrix target, out Exception refusal)
        {
            var next = 0;
            object? Argument(ParameterInfo p) => p.Name == "into" ? target : p.ParameterType != typeof(Matrix) ? new[] { 5, 0, 3, 1, 2, 4 }.Take(target.RowCount).ToArray()
                : next++ == shared ? view : Fresh(shapes[next - 1].Rows, shapes[next - 1].Columns);
            var arguments = writer.Method.GetParameters().Select(Argument).ToArray();
            var receiver = writer.Receiver is Matrix ? shared == matrices ? view : Fresh(Rows, Columns) : writer.Receiver;
            refusal = null!;
            try
            {
                writer.Method.Invoke(receiver, BindingFlags.DoNotWrapExceptions, null, arguments, null);
                return true;
            }
            catch (ArgumentException exception)
            {
                refusal = exception;
                return false;
            }
        }
    }

    /// <summary>Shapes of the arguments and, last, of the result: elementwise, with one row, products of square matrices, sums.</summary>
    private static IEnumerable<(int, int)[]> Shapes() =>
    [
        [(Rows, Columns), (Rows, Columns), (Rows, Columns)], [(Rows, Columns), (1, Columns), (Rows, Columns)], [(Rows, Columns), (1, Columns)], [(1, Columns), (1, Columns)], [(1, Columns), (1, Columns), (1, Columns)],
        [(Columns, Columns), (Columns, Columns), (Columns, Columns)], [(Rows, Columns), (Columns, Columns), (Rows, Columns)], [(Rows, Columns), (Rows, Columns)], [(4, Columns), (4, Columns)], [(Rows, Columns), (4, Columns)],
    ];

    /// <summary>Rows of shares: a softmax cross-entropy takes nothing else for its targets.</summary>
    private static Matrix Fresh(int rows, int columns) => Activation.Softmax.Apply(Matrix.FromFormula(rows, columns, k => 0.7 * k % 1.9 - 0.9));
}
