using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using Backprop;

namespace Benchmarks;

/// <summary>A BLAS of the system, called without anything in between.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Files">Where it may be.</param>
/// <param name="Package">Debian's package of it.</param>
internal sealed unsafe record BlasLibrary(string Name, IReadOnlyList<string> Files, string Package)
{
    private const int RowMajor = 101, AsItIs = 111, Transposed = 112;

    public static IReadOnlyList<BlasLibrary> All { get; } =
    [
        new("OpenBLAS", ["libopenblas.so.0", "libopenblas.dylib", "libopenblas.dll"], "libopenblas0"),
        new("BLIS", ["libblis.so.4", "libblis.dylib", "libblis.dll"], "libblis4"),
    ];

    public bool IsInstalled => TryFind(out _);

    public string Absence => $"{Name}: not installed (Debian: apt-get install {Package}).";

    /// <summary>Its version, where it tells.</summary>
    public string Version()
    {
        if (!TryFind(out var library)) return Name;
        var text = NativeLibrary.TryGetExport(library, "openblas_get_config", out var config) ? Marshal.PtrToStringUTF8(((delegate* unmanaged<nint>)config)())
            : NativeLibrary.TryGetExport(library, "bli_info_get_version_str", out var version) ? Marshal.PtrToStringUTF8(((delegate* unmanaged<nint>)version)()) : null;
        return string.Join(" ", (text ?? Name).Split(' ').Take(2).Prepend(Name).Distinct());
    }

    /// <summary>C = A·B with its dgemm; A or B transposed where asked for.</summary>
    public Action Product(Matrix a, bool transposeA, Matrix b, bool transposeB, Matrix c)
    {
        if (!TryFind(out var library)) throw new BenchmarkException(Absence);
        var gemm = (delegate* unmanaged<int, int, int, int, int, int, double, double*, int, double*, int, double, double*, int, void>)NativeLibrary.GetExport(library, "cblas_dgemm");
        var (m, k, n) = (c.RowCount, transposeA ? a.RowCount : a.ColumnCount, c.ColumnCount);
        return () =>
        {
            fixed (double* x = a.Entries, y = b.Entries, z = c.Entries)
                gemm(RowMajor, transposeA ? Transposed : AsItIs, transposeB ? Transposed : AsItIs, m, n, k, 1, x, a.ColumnCount, y, b.ColumnCount, 0, z, n);
        };
    }

    private bool TryFind([MaybeNullWhen(false)] out nint library)
    {
        foreach (var file in Files)
            if (NativeLibrary.TryLoad(file, out library)) return true;
        library = 0;
        return false;
    }
}
