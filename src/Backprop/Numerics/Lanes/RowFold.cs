using System.Runtime.CompilerServices;

namespace Backprop;

/// <summary>
/// The shape of <see cref="Reduce"/> down the rows of a matrix with samples in the lanes: row j to running sum j mod 8, then the sums
/// in a tree. Each lane gets the bits that Reduce gives for its column.
/// </summary>
internal unsafe ref struct RowFold<T>(T* running) where T : unmanaged, ILanes<T>
{
    public const int Lanes = 8;

    private int rows;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(T value)
    {
        running[rows % Lanes] = rows < Lanes ? value : running[rows % Lanes] + value;
        rows++;
    }

    /// <summary>Adds a·b with one rounding.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AddProduct(T a, T b)
    {
        running[rows % Lanes] = rows < Lanes ? a * b : T.MultiplyAdd(a, b, running[rows % Lanes]);
        rows++;
    }

    /// <summary>((l₀ + l₄) + (l₂ + l₆)) + ((l₁ + l₅) + (l₃ + l₇)), as far as there are rows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly T Sum()
    {
        if (rows == 0) return T.Of(0);
        for (var l = 4; l < Math.Min(rows, Lanes); l++) running[l - 4] += running[l];
        var even = rows > 2 ? running[0] + running[2] : running[0];
        if (rows == 1) return even;
        return even + (rows > 3 ? running[1] + running[3] : running[1]);
    }
}
