namespace Backprop;

/// <summary>Working memory of a thread, aligned to cache lines, kept and enlarged as needed so that repeated work allocates nothing.</summary>
internal sealed unsafe class Scratch
{
    [ThreadStatic] private static Scratch? factor, edge, result, samples;

    private AlignedMemory memory = new(0);

    /// <summary>Room for a copy of B.</summary>
    public static double* Factor(nint count) => (factor ??= new()).Take(count);

    /// <summary>Room for the last columns of B.</summary>
    public static double* Edge(nint count) => (edge ??= new()).Take(count);

    /// <summary>Room for the last columns of C.</summary>
    public static double* Result(nint count) => (result ??= new()).Take(count);

    /// <summary>Room for a few numbers a sample.</summary>
    public static double* Samples(nint count) => (samples ??= new()).Take(count);

    private double* Take(nint count)
    {
        if (memory.Count < count) memory = new(count);
        return memory.Data;
    }
}
