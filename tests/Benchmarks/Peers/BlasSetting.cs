using System.Globalization;
using System.Runtime.Intrinsics.X86;

namespace Benchmarks;

/// <summary>
/// Which of its kernels a BLAS is to use. Versions that don't know a processor with AVX-512 quietly take slower ones; told the core of an older
/// processor, they use it to the full. Both ways are tried and the better one is quoted.
/// </summary>
/// <param name="Core">The core to name; null to let the library choose.</param>
internal sealed record BlasSetting(string? Core)
{
    private static readonly BlasSetting AsItIs = new((string?)null), Skylake = new("SKYLAKEX");

    public static IReadOnlyList<BlasSetting> All => Avx512F.IsSupported ? [AsItIs, Skylake] : [AsItIs];

    public string Name => Core ?? "as it is";

    /// <summary>The environment of a process with so many threads.</summary>
    public IReadOnlyDictionary<string, string> Environment(int threads)
    {
        var count = threads.ToString(CultureInfo.InvariantCulture);
        var variables = new[] { "OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS", "BLIS_NUM_THREADS" }.ToDictionary(name => name, _ => count);
        variables["OMP_WAIT_POLICY"] = "PASSIVE";                  // else PyTorch's waiting threads take the processors from OpenBLAS's: two would take twice as long
        if (Core is not null) (variables["OPENBLAS_CORETYPE"], variables["BLIS_ARCH_TYPE"]) = (Core, "0");     // BLIS counts its cores; Skylake is number 0
        return variables;
    }
}
