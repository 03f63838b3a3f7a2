namespace Backprop;

/// <summary>Takes bytes from a stream in order and knows where it is, so that an error can say so.</summary>
internal sealed class ByteSource(Stream stream, string name, string of)
{
    private const int Block = 1 << 20;
    private long position;

    public string Name => name;

    /// <summary>The next <paramref name="count"/> bytes. Memory grows with what is there, not with what a damaged header promises.</summary>
    public byte[] Take(int count, string expected)
    {
        var bytes = new byte[Math.Min(count, Block)];
        for (var taken = 0; taken < count;)
        {
            if (taken == bytes.Length) Array.Resize(ref bytes, (int)Math.Min(count, 2L * bytes.Length));
            var got = Read(bytes.AsSpan(taken));
            if (got == 0) throw Error(position, expected, taken == 0 ? "the end of the file" : $"the end of the file at byte {position + taken}, after {taken} of them");
            taken += got;
        }
        position += count;
        return bytes;
    }

    public void ThrowUnlessEnded(string expected)
    {
        Span<byte> more = stackalloc byte[1];
        if (Read(more) > 0) throw Error(position, expected, stream.CanSeek ? $"{stream.Length - position} more bytes" : "more bytes");
    }

    public DataFileException Error(long offset, string expected, string found, string? remedy = null, Exception? inner = null) =>
        new(name, $"byte {offset}{of}", expected, found, remedy, inner);

    private int Read(Span<byte> into)
    {
        try
        {
            return stream.Read(into);
        }
        catch (InvalidDataException damage)
        {
            throw Error(position, "sound gzip data", "damage", "Fetch the file again.", damage);
        }
    }
}
