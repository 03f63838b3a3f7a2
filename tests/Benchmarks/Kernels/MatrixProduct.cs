using System.Globalization;
using System.Text.Json.Nodes;
using Backprop;

namespace Benchmarks;

/// <summary>A product to be measured: C (m × n) over a depth of k.</summary>
internal sealed record MatrixProduct(ProductKind Kind, int M, int K, int N)
{
    private static readonly int[] Squares = [16, 32, 64, 128, 256, 512, 1024, 2048];

    /// <summary>Square ones of each kind, and those of the networks W3 and W4: forward, dW, dX.</summary>
    public static IReadOnlyList<MatrixProduct> All { get; } =
    [
        .. Enum.GetValues<ProductKind>().SelectMany(kind => Squares.Select(n => new MatrixProduct(kind, n, n, n))),
        new(ProductKind.Plain, 10, 784, 30), new(ProductKind.TransposeTimes, 784, 10, 30),
        new(ProductKind.Plain, 256, 784, 1024), new(ProductKind.Plain, 256, 1024, 1024), new(ProductKind.Plain, 256, 1024, 10),
        new(ProductKind.TransposeTimes, 784, 256, 1024), new(ProductKind.TransposeTimes, 1024, 256, 1024), new(ProductKind.TransposeTimes, 1024, 256, 10),
        new(ProductKind.TimesTranspose, 256, 1024, 1024), new(ProductKind.TimesTranspose, 256, 10, 1024),
    ];

    /// <summary>Such as <c>Aᵀ·B 784×10×30</c>: m × k × n.</summary>
    public string Name => string.Create(CultureInfo.InvariantCulture, $"{Symbol} {M}×{K}×{N}");

    public double Operations => 2.0 * M * K * N;

    public bool IsSquare => M == K && K == N;

    public string Symbol => Kind switch { ProductKind.TransposeTimes => "Aᵀ·B", ProductKind.TimesTranspose => "A·Bᵀ", _ => "A·B" };

    public Matrix NewA() => Kind == ProductKind.TransposeTimes ? Filled(K, M) : Filled(M, K);

    public Matrix NewB() => Kind == ProductKind.TimesTranspose ? Filled(N, K) : Filled(K, N);

    public void Run(Matrix a, Matrix b, Matrix into)
    {
        if (Kind == ProductKind.TransposeTimes) Matrix.TransposeTimes(a, b, into);
        else if (Kind == ProductKind.TimesTranspose) Matrix.TimesTranspose(a, b, into);
        else Matrix.Times(a, b, into);
    }

    /// <summary>The first and the last row and column by definition: to the last bit for the library, nearly for others.</summary>
    /// <exception cref="BenchmarkException">The product is wrong.</exception>
    public void Assert(string who, Matrix a, Matrix b, Matrix c, double tolerance)
    {
        foreach (var (i, j) in Enumerable.Range(0, N).SelectMany(j => new[] { (0, j), (M - 1, j) }).Concat(Enumerable.Range(0, M).SelectMany(i => new[] { (i, 0), (i, N - 1) })))
        {
            var sum = 0.0;
            for (var k = 0; k < K; k++)
                sum = Math.FusedMultiplyAdd(Kind == ProductKind.TransposeTimes ? a[k, i] : a[i, k], Kind == ProductKind.TimesTranspose ? b[j, k] : b[k, j], sum);
            if (!(Math.Abs(sum - c[i, j]) <= tolerance * K))
                throw new BenchmarkException($"{who}: {Name} is wrong at [{i}, {j}], {c[i, j]:R} instead of {sum:R}; nothing was timed.");
        }
    }

    public JsonObject ForPeer() => new() { ["transposeA"] = Kind == ProductKind.TransposeTimes, ["transposeB"] = Kind == ProductKind.TimesTranspose };

    private static Matrix Filled(int rows, int columns) => Matrix.FromFormula(rows, columns, k => (k * 37 % 101 - 50) / 50.0);
}

/// <summary>The three products of backpropagation.</summary>
internal enum ProductKind { Plain, TransposeTimes, TimesTranspose }
