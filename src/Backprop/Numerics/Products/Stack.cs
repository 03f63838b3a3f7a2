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
    public static bool FetchesAhead { [MethodImpl(MethodImplOptions.AggressiveInlining)] get => TUpper.FetchesAhead; }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Load(double* c, nint rowStride, nint right)
    {
        upper.Load(c, rowStride, right);
        lower.Load(c + TUpper.Rows * rowStride, rowStride, right);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void MultiplyAdd(double* a, nint rowStride, double* b, nint right)
    {
        upper.MultiplyAdd(a, rowStride, b, right);
        lower.MultiplyAdd(a + TUpper.Rows * rowStride, rowStride, b, right);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store<TEnding>(in TEnding ending, double* c, nint rowStride, nint right, int row) where TEnding : struct, IEnding
    {
        upper.Store(in ending, c, rowStride, right, row);
        lower.Store(in ending, c + TUpper.Rows * rowStride, rowStride, right, row + TUpper.Rows);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Prefetch(double* c, nint rowStride, nint right)
    {
        TUpper.Prefetch(c, rowStride, right);
        TLower.Prefetch(c + TUpper.Rows * rowStride, rowStride, right);
    }
}
