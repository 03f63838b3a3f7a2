using System.Runtime.CompilerServices;

namespace Backprop;

/// <summary>Two tiles, one above the other: a tile of any number of rows, without a loop.</summary>
internal unsafe struct Stack<TUpper, TLower> : ITile where TUpper : struct, ITile where TLower : struct, ITile
{
    private TUpper upper;
    private TLower lower;

    public Stack() => (upper, lower) = (default, default);

    public static int Rows { [MethodImpl(MethodImplOptions.AggressiveInlining)] get => TUpper.Rows + TLower.Rows; }
    public static int Columns { [MethodImpl(MethodImplOptions.AggressiveInlining)] get => TUpper.Columns; }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Load(double* c, nint rowStride)
    {
        upper.Load(c, rowStride);
        lower.Load(c + TUpper.Rows * rowStride, rowStride);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void MultiplyAdd(double* a, nint rowStride, double* b)
    {
        upper.MultiplyAdd(a, rowStride, b);
        lower.MultiplyAdd(a + TUpper.Rows * rowStride, rowStride, b);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store<TEnding>(in TEnding ending, double* c, nint rowStride, int row) where TEnding : struct, IEnding
    {
        upper.Store(in ending, c, rowStride, row);
        lower.Store(in ending, c + TUpper.Rows * rowStride, rowStride, row + TUpper.Rows);
    }
}
