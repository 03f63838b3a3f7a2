using System.Buffers.Binary;

namespace Backprop;

/// <summary>The array of numbers in an IDX file, such as 60,000 images of 28 × 28 pixels or their labels.</summary>
public sealed class IdxData
{
    private readonly ReadOnlyMemory<byte> bytes;

    internal IdxData(string file, IdxType type, IReadOnlyList<int> sizes, ReadOnlyMemory<byte> bytes) =>
        (File, Type, Sizes, ItemLength, this.bytes) = (file, type, sizes, sizes.Skip(1).Aggregate(1, (product, size) => product * size), bytes);

    /// <summary>The file, as it was named by the caller.</summary>
    public string File { get; }

    /// <summary>Type of the entries.</summary>
    public IdxType Type { get; }

    /// <summary>The sizes of the array: (60000, 28, 28) for images, (60000) for labels.</summary>
    public IReadOnlyList<int> Sizes { get; }

    /// <summary>Number of items: the first size.</summary>
    public int Count => Sizes[0];

    /// <summary>Number of entries of an item: the product of the other sizes.</summary>
    public int ItemLength { get; }

    /// <summary>Entry <paramref name="k"/> of item <paramref name="item"/>, both from 0; an item's entries are numbered row by row.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such entry.</exception>
    public double this[int item, int k]
    {
        get
        {
            if ((uint)item >= (uint)Count || (uint)k >= (uint)ItemLength)
                throw new ArgumentOutOfRangeException(null, $"[{item}, {k}] lies outside {this}; items go from 0 to {Count - 1}, their entries from 0 to {ItemLength - 1}.");
            return Entry(item * ItemLength + k);
        }
    }

    /// <summary>The items as rows (items × entries).</summary>
    /// <exception cref="ArgumentOutOfRangeException">The range reaches outside the items.</exception>
    public Matrix ToMatrix(Range items) => ToMatrix(items, divideBy: 1);

    /// <summary>All items as rows (items × entries).</summary>
    public Matrix ToMatrix() => ToMatrix(..);

    /// <summary>The size and type: <c>t10k-images: 10000 × 28 × 28 UnsignedByte</c>.</summary>
    public override string ToString() => $"{File}: {string.Join(" × ", Sizes)} {Type}";

    internal Matrix ToMatrix(Range items, double divideBy)
    {
        var (start, end) = (items.Start.GetOffset(Count), items.End.GetOffset(Count));
        if (start < 0 || end > Count || start > end)
            throw new ArgumentOutOfRangeException(nameof(items), $"Items {items} lie outside {this}; they go from 0 to {Count - 1}.");
        var result = new Matrix(end - start, ItemLength);
        var first = start * ItemLength;
        var entries = result.Entries;
        if (Type == IdxType.UnsignedByte) Divide(bytes.Span.Slice(first, entries.Length), divideBy, entries);
        else
            for (var k = 0; k < entries.Length; k++) entries[k] = Entry(first + k) / divideBy;
        return result;
    }

    /// <summary>Where an item's first entry stands in the file (unzipped, if it is zipped).</summary>
    internal long OffsetOf(int item) => IdxFile.HeaderLength(Sizes.Count) + (long)item * ItemLength * SizeOf(Type);

    internal static int SizeOf(IdxType type) => type switch
    {
        IdxType.UnsignedByte or IdxType.SignedByte => 1,
        IdxType.Short => 2,
        IdxType.Int or IdxType.Float => 4,
        _ => 8,
    };

    private static void Divide(ReadOnlySpan<byte> pixels, double divideBy, Span<double> into)
    {
        for (var k = 0; k < into.Length; k++) into[k] = pixels[k] / divideBy;
    }

    private double Entry(int k)
    {
        var entry = bytes.Span[(k * SizeOf(Type))..];
        return Type switch
        {
            IdxType.UnsignedByte => entry[0],
            IdxType.SignedByte => (sbyte)entry[0],
            IdxType.Short => BinaryPrimitives.ReadInt16BigEndian(entry),
            IdxType.Int => BinaryPrimitives.ReadInt32BigEndian(entry),
            IdxType.Float => BinaryPrimitives.ReadSingleBigEndian(entry),
            _ => BinaryPrimitives.ReadDoubleBigEndian(entry),
        };
    }
}
