using System.Runtime.CompilerServices;
using Backprop;

namespace Benchmarks;

/// <summary>How quickly one thread can read data of a size again and again: the bandwidth of the memory that the data fit in.</summary>
internal sealed unsafe class ReadingRate
{
    private const int Together = 64;
    private static double sink;

    private readonly AlignedMemory memory;
    private readonly int count;

    public ReadingRate(int bytes)
    {
        count = bytes / sizeof(double) / Together * Together;
        memory = new(count);
        new Span<double>(memory.Data, count).Fill(1);
    }

    public double Bytes => (double)count * sizeof(double);

    public void Run()
    {
        if (Lanes8.IsFast) Read<Lanes8>();
        else if (Lanes4.IsFast) Read<Lanes4>();
        else if (Lanes2.IsFast) Read<Lanes2>();
        else Read<Lane1>();
    }

    /// <summary>Eight sums, so that none waits for the one before.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Read<V>() where V : unmanaged, ILanes<V>
    {
        var x = memory.Data;
        V a = V.Of(0), b = a, c = a, d = a, e = a, f = a, g = a, h = a;
        for (nint i = 0; i < count; i += 8 * V.Count)
        {
            a += V.Load(in x[i]); b += V.Load(in x[i + V.Count]); c += V.Load(in x[i + 2 * V.Count]); d += V.Load(in x[i + 3 * V.Count]);
            e += V.Load(in x[i + 4 * V.Count]); f += V.Load(in x[i + 5 * V.Count]); g += V.Load(in x[i + 6 * V.Count]); h += V.Load(in x[i + 7 * V.Count]);
        }
        var sum = a + b + c + d + e + f + g + h;
        sink = Unsafe.As<V, double>(ref sum);
    }
}
