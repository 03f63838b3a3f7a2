using System.Runtime.CompilerServices;

namespace Backprop;

/// <summary>Doubles that begin on a cache line and never move; zero at first.</summary>
internal sealed unsafe class AlignedMemory
{
    /// <summary>Doubles to a cache line.</summary>
    public const int Line = 8, HalfLine = Line / 2;

    private readonly double[] storage;

    public AlignedMemory(nint count)
    {
        storage = GC.AllocateArray<double>(checked((int)(count + Line)), pinned: true);
        var first = (nuint)Unsafe.AsPointer(ref storage[0]);
        Data = (double*)((first + Line * sizeof(double) - 1) & ~(nuint)(Line * sizeof(double) - 1));
        Count = count;
    }

    public double* Data { get; }

    public nint Count { get; }

    /// <summary>The next multiple of a cache line.</summary>
    public static int Padded(int count) => (count + Line - 1) / Line * Line;

    /// <summary>The same for rows of units, of which there are often few: half a line is enough for four.</summary>
    public static int ShortStride(int count) => count <= HalfLine ? HalfLine : Stride(count);

    /// <summary>The distance of rows of so many doubles: whole cache lines, but different sets of the first-level cache.</summary>
    public static int Stride(int count) => Padded(count) is var padded && SharesSets(padded) ? padded + Line : padded;

    /// <summary>Whether rows of this distance, a multiple of 4096 bytes, begin in the same set of the first-level cache.</summary>
    public static bool SharesSets(nint stride) => stride % 512 == 0;
}
