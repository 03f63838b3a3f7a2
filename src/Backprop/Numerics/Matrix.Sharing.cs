using System.Diagnostics.CodeAnalysis;

namespace Backprop;

/// <summary>
/// Views share entries with the matrix they were cut from, so what is written may lie among what is still to be read. An operation that takes each
/// entry from its own place may write over what it read, and nothing else.
/// </summary>
public sealed partial class Matrix
{
    /// <summary>Throws where <paramref name="into"/> holds an entry of <paramref name="read"/>.</summary>
    /// <exception cref="ArgumentException">They share entries.</exception>
    internal static void ThrowIfShared(Matrix read, Matrix into, string operation)
    {
        if (ReferenceEquals(read.storage, into.storage) && Overlap(read, into)) ThrowShared(read, into, operation);
    }

    /// <summary>Throws where <paramref name="into"/> holds an entry of <paramref name="read"/> in another place; both being the same entries is allowed.</summary>
    /// <exception cref="ArgumentException">They share some entries, shifted.</exception>
    internal static void ThrowIfMixed(Matrix read, Matrix into, string operation)
    {
        if (ReferenceEquals(read.storage, into.storage) && read.offset != into.offset && Overlap(read, into)) ThrowShared(read, into, operation);
    }

    private static bool Overlap(Matrix a, Matrix b) =>
        a.offset < b.offset + (long)b.RowCount * b.ColumnCount && b.offset < a.offset + (long)a.RowCount * a.ColumnCount;

    [DoesNotReturn]
    private static void ThrowShared(Matrix read, Matrix into, string operation) => throw new ArgumentException(
        $"{operation}: the result would be written over entries that are still to be read: into {into.Shape} and an argument {read.Shape} share memory. Pass a matrix of its own as into, such as a Copy().", nameof(into));
}
