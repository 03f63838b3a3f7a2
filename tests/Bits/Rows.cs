using Backprop;

namespace Bits;

internal sealed partial class Fingerprints
{
    /// <summary>Arithmetic entry by entry, at every length.</summary>
    public Fingerprints Elementwise() => this
        .AtEveryLength("A + B", (a, b) => a + b)
        .AtEveryLength("A − B", (a, b) => a - b)
        .AtEveryLength("A∘B", (a, b) => a.Hadamard(b))
        .AtEveryLength("s·A", (a, _) => 1 / 3.0 * a)
        .AtEveryLength("A/s", (a, _) => a / 3)
        .AtEveryLength("Z + 1·b", (a, b) => Matrix.AddToEachRow(a, b.Row(0)))
        .AtEveryLength("W − η·dW", (a, b) =>
        {
            Matrix.Descend(a, 0.1, b);
            return a;
        });

    /// <summary>Sums and other reductions to one number or one row, at every length.</summary>
    public Fingerprints Reductions() => this
        .AtEveryLength("1ᵀ·A", (a, _) => a.SumOverRows())
        .AtEveryLength("A·1", (a, _) => a.SumOverColumns())
        .AtEveryLength("sum", (a, _) => Matrix.RowVector(a.Sum()))
        .AtEveryLength("sum of squares, norm", (a, _) => Matrix.RowVector(a.SumOfSquares(), a.Norm()))
        .AtEveryLength("dot product", (a, b) => Matrix.RowVector(Reduce.Dot(a.Entries, b.Entries)))
        .AtEveryLength("largest", (a, b) => Matrix.RowVector(a.MaxAbs(), a.MaxAbsDifference(b), Reduce.Max(a.Entries)))
        .Add("1ᵀ·A by number of rows", all =>
        {
            for (var m = 0; m <= 40; m++) all(Inputs.Matrix(m, 21, m).SumOverRows().Entries);
        });

    private Fingerprints AtEveryLength(string name, Func<Matrix, Matrix, Matrix> of) => this
        .Add(name, all =>
        {
            for (var n = 0; n <= Longest; n++) all(of(Inputs.Matrix(2, n, n), Inputs.Matrix(2, n, n + 1000)).Entries);
        })
        .Add($"{name} with special values", all =>
        {
            for (var n = 0; n <= Longest; n++) all(of(Inputs.MatrixWithSpecials(2, n, n), Inputs.MatrixWithSpecials(2, n, n + 1000)).Entries);
        });
}
