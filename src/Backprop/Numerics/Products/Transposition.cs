using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Backprop;

/// <summary>Copies views; transposed ones in blocks that are turned in registers where the machine can.</summary>
internal static unsafe class Transposition
{
    private const int Wide = 8, Narrow = 4;

    /// <summary>The view copied into memory from <paramref name="room"/>, with consecutive columns, whether it had them or not, and a stride that suits the caches.</summary>
    public static View InRows(in View from, delegate*<nint, double*> room)
    {
        nint stride = AlignedMemory.Stride(from.Columns);
        var to = new View(room(stride * from.Rows), from.Rows, from.Columns, stride);
        Copy(in from, in to);
        return to;
    }

    /// <summary>to = from, entry by entry; from has consecutive rows or columns, to has consecutive columns.</summary>
    public static void Copy(in View from, in View to)
    {
        if (from.ColumnStride == 1) CopyRows(from.Data, from.RowStride, to.Data, to.RowStride, from.Rows, from.Columns);
        else Copy(from.Data, from.ColumnStride, to.Data, to.RowStride, from.Rows, from.Columns);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void CopyRows(double* from, nint fromRow, double* to, nint toRow, int rows, int columns)
    {
        for (; rows > 0; rows--, from += fromRow, to += toRow)
        {
            var j = 0;
            if (Vector512.IsHardwareAccelerated)
                for (; j <= columns - Wide; j += Wide) Vector512.Load(from + j).Store(to + j);
            if (Vector256.IsHardwareAccelerated)
                for (; j <= columns - Narrow; j += Narrow) Vector256.Load(from + j).Store(to + j);
            for (; j < columns; j++) to[j] = from[j];
        }
    }

    /// <summary>to[i, j] = from[i + j·column]: so many columns of so many entries become rows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Copy(double* from, nint column, double* to, nint row, int rows, int columns)
    {
        if (Avx512F.IsSupported)
            for (; rows >= Wide; rows -= Wide, from += Wide, to += Wide * row)
            {
                double* source = from, target = to;
                var left = columns;
                for (; left >= Wide; left -= Wide, source += Wide * column, target += Wide) Turn8(source, column, target, row);
                for (; left >= Narrow; left -= Narrow, source += Narrow * column, target += Narrow) Turn8By4(source, column, target, row);
                if (left > 0) CopyOneByOne(source, column, target, row, Wide, left);
            }
        if (Avx.IsSupported)
            for (; rows >= Narrow; rows -= Narrow, from += Narrow, to += Narrow * row)
            {
                double* source = from, target = to;
                var left = columns;
                for (; left >= Narrow; left -= Narrow, source += Narrow * column, target += Narrow) Turn4(source, column, target, row);
                if (left > 0) CopyOneByOne(source, column, target, row, Narrow, left);
            }
        if (rows > 0) CopyOneByOne(from, column, to, row, rows, columns);
    }

    /// <summary>The definition.</summary>
    private static void CopyOneByOne(double* from, nint column, double* to, nint row, int rows, int columns)
    {
        for (var i = 0; i < rows; i++)
            for (var j = 0; j < columns; j++) to[i * row + j] = from[i + j * column];
    }

    /// <summary>Eight columns of eight entries become eight rows: pairs first, then pairs of pairs, then the halves.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Turn8(double* from, nint column, double* to, nint row)
    {
        var (a, b) = Pairs(from, column);
        var (c, d) = Pairs(from + 2 * column, column);
        var (e, f) = Pairs(from + 4 * column, column);
        var (g, h) = Pairs(from + 6 * column, column);
        StoreEverySecond(a, c, e, g, to, 2 * row);
        StoreEverySecond(b, d, f, h, to + row, 2 * row);
    }

    /// <summary>From two columns: the pairs of their even entries, and of their odd ones.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector512<double> Even, Vector512<double> Odd) Pairs(double* from, nint column)
    {
        Vector512<double> first = Vector512.Load(from), second = Vector512.Load(from + column);
        return (Avx512F.UnpackLow(first, second), Avx512F.UnpackHigh(first, second));
    }

    /// <summary>Four times four pairs, turned.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void StoreEverySecond(Vector512<double> a, Vector512<double> b, Vector512<double> c, Vector512<double> d, double* to, nint row)
    {
        const byte even = 0b10_00_10_00, odd = 0b11_01_11_01;
        Vector512<double> left = Avx512F.Shuffle4x128(a, b, even), right = Avx512F.Shuffle4x128(c, d, even);
        Avx512F.Shuffle4x128(left, right, even).Store(to);
        Avx512F.Shuffle4x128(left, right, odd).Store(to + 2 * row);
        (left, right) = (Avx512F.Shuffle4x128(a, b, odd), Avx512F.Shuffle4x128(c, d, odd));
        Avx512F.Shuffle4x128(left, right, even).Store(to + row);
        Avx512F.Shuffle4x128(left, right, odd).Store(to + 3 * row);
    }

    /// <summary>Four columns of eight entries become eight rows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Turn8By4(double* from, nint column, double* to, nint row)
    {
        var (a, b) = Pairs(from, column);
        var (c, d) = Pairs(from + 2 * column, column);
        StoreHalves(a, c, to, 2 * row);
        StoreHalves(b, d, to + row, 2 * row);
    }

    /// <summary>Four times two pairs, turned.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void StoreHalves(Vector512<double> a, Vector512<double> b, double* to, nint row)
    {
        var lower = Avx512F.PermuteVar8x64x2(a, Vector512.Create(0L, 1, 8, 9, 2, 3, 10, 11), b);
        var upper = Avx512F.PermuteVar8x64x2(a, Vector512.Create(4L, 5, 12, 13, 6, 7, 14, 15), b);
        lower.GetLower().Store(to);
        lower.GetUpper().Store(to + row);
        upper.GetLower().Store(to + 2 * row);
        upper.GetUpper().Store(to + 3 * row);
    }

    /// <summary>Four columns of four entries become four rows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Turn4(double* from, nint column, double* to, nint row)
    {
        Vector256<double> a = Vector256.Load(from), b = Vector256.Load(from + column), c = Vector256.Load(from + 2 * column), d = Vector256.Load(from + 3 * column);
        Vector256<double> ab = Avx.UnpackLow(a, b), AB = Avx.UnpackHigh(a, b), cd = Avx.UnpackLow(c, d), CD = Avx.UnpackHigh(c, d);
        Avx.Permute2x128(ab, cd, 0x20).Store(to);
        Avx.Permute2x128(AB, CD, 0x20).Store(to + row);
        Avx.Permute2x128(ab, cd, 0x31).Store(to + 2 * row);
        Avx.Permute2x128(AB, CD, 0x31).Store(to + 3 * row);
    }
}
