using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Backprop;

/// <summary>Copies a transposed view into row-major order.</summary>
internal static unsafe class Transposition
{
    private const int Block = 4;

    /// <summary>The view copied into memory from <paramref name="room"/>, with consecutive columns and whole cache lines to a row.</summary>
    public static View Copy(in View from, delegate*<nint, double*> room)
    {
        nint stride = AlignedMemory.Stride(from.Columns);
        var to = new View(room(stride * from.Rows), from.Rows, from.Columns, stride);
        Copy(in from, in to);
        return to;
    }

    /// <summary>to = from, entry by entry; from has consecutive rows, to has consecutive columns.</summary>
    public static void Copy(in View from, in View to)
    {
        var (rows, columns) = Avx.IsSupported ? (from.Rows / Block * Block, from.Columns / Block * Block) : (0, 0);
        for (var i = 0; i < rows; i += Block)
            for (var j = 0; j < columns; j += Block) CopyBlock(from[i, j], from.ColumnStride, to[i, j], to.RowStride);
        for (var i = 0; i < from.Rows; i++)
            for (var j = i < rows ? columns : 0; j < from.Columns; j++) *to[i, j] = *from[i, j];
    }

    /// <summary>The same where the rows of to, and what is behind the last rows of from's memory, have room up to a whole block, which is copied along.</summary>
    public static void CopyLines(in View from, in View to) =>
        Copy(new View(from.Data, from.Rows, Rounded(from.Columns), from.RowStride, from.ColumnStride), new View(to.Data, to.Rows, Rounded(to.Columns), to.RowStride));

    private static int Rounded(int count) => (count + Block - 1) / Block * Block;

    /// <summary>Four columns of four entries become four rows.</summary>
    private static void CopyBlock(double* from, nint column, double* to, nint row)
    {
        Vector256<double> a = Vector256.Load(from), b = Vector256.Load(from + column), c = Vector256.Load(from + 2 * column), d = Vector256.Load(from + 3 * column);
        Vector256<double> ab = Avx.UnpackLow(a, b), AB = Avx.UnpackHigh(a, b), cd = Avx.UnpackLow(c, d), CD = Avx.UnpackHigh(c, d);
        Avx.Permute2x128(ab, cd, 0x20).Store(to);
        Avx.Permute2x128(AB, CD, 0x20).Store(to + row);
        Avx.Permute2x128(ab, cd, 0x31).Store(to + 2 * row);
        Avx.Permute2x128(AB, CD, 0x31).Store(to + 3 * row);
    }
}
