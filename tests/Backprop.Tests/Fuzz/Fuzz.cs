using CsCheck;

namespace Backprop.Tests;

/// <summary>Properties tried on random inputs: a few thousand in every run, 100,000 with BACKPROP_LONG_TESTS=1. A failure prints its seed and the smallest input that fails.</summary>
internal static class Fuzz
{
    public static int Inputs => Environment.GetEnvironmentVariable("BACKPROP_LONG_TESTS") == "1" ? 100_000 : 1_000;

    public static void Holds<T>(Gen<T> inputs, Action<T> property) => inputs.Sample(property, iter: Inputs, threads: 1);
}
