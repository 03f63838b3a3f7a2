namespace Backprop;

/// <summary>Working memory of a thread, aligned to cache lines, kept and enlarged as needed so that repeated work allocates nothing.</summary>
internal sealed unsafe class Scratch
{
    [ThreadStatic] private static Scratch? a, b, result;

    private AlignedMemory memory = new(0);

    /// <summary>Room for a copy of a part of A.</summary>
    public static double* A(nint count) => (a ??= new()).Take(count);

    /// <summary>Room for a copy of a part of B.</summary>
    public static double* B(nint count) => (b ??= new()).Take(count);

    /// <summary>Room for a copy of a result.</summary>
    public static double* Result(nint count) => (result ??= new()).Take(count);

    private double* Take(nint count)
    {
        if (memory.Count < count) memory = new(count);
        return memory.Data;
    }
}
