using System.Buffers.Binary;
using System.IO.Compression;

namespace Backprop;

/// <summary>
/// Reads files in the IDX format of the MNIST data set, plain or gzip: two zero bytes, the type of the entries, the number of sizes, each size
/// as four bytes, then the entries; all numbers most significant byte first.
/// </summary>
public static class IdxFile
{
    /// <summary>The array in the file. Whether it is zipped is seen from its first two bytes, not from its name.</summary>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="DataFileException">The file isn't of that form; the message says at which byte (of the unzipped file), what was expected and what was found.</exception>
    public static IdxData Read(string path)
    {
        using var stream = DataFileException.Open(path);
        return Read(stream, path);
    }

    /// <summary>The array in a stream that can be read again from its beginning.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="name">What to call it in errors.</param>
    /// <exception cref="DataFileException">The bytes aren't of that form.</exception>
    public static IdxData Read(Stream stream, string name)
    {
        ArgumentNullException.ThrowIfNull(stream);
        Span<byte> start = stackalloc byte[2];
        var zipped = stream.ReadAtLeast(start, 2, throwOnEndOfStream: false) == 2 && start is [0x1F, 0x8B];
        stream.Position = 0;
        if (!zipped) return Read(new ByteSource(stream, name, ""));
        using var unzipped = new GZipStream(new PastItsEnd(stream), CompressionMode.Decompress, leaveOpen: true);
        return Read(new ByteSource(unzipped, name, " of the unzipped file"));
    }

    internal static int HeaderLength(int sizes) => 4 + 4 * sizes;

    private static IdxData Read(ByteSource source)
    {
        var magic = source.Take(4, "the four bytes 0, 0, type and number of sizes");
        if (magic[0] != 0 || magic[1] != 0)
            throw source.Error(0, "two zero bytes, with which an IDX file begins", $"0x{magic[0]:X2} 0x{magic[1]:X2}", "Is this an IDX file?");
        var type = (IdxType)magic[2];
        if (!Enum.IsDefined(type)) throw source.Error(2, "a type of entries (0x08, 0x09, 0x0B, 0x0C, 0x0D or 0x0E)", $"0x{magic[2]:X2}");
        if (magic[3] == 0) throw source.Error(3, "the number of sizes, 1 or more", "0");
        var header = source.Take(4 * magic[3], $"{magic[3]} sizes of four bytes");
        var sizes = new int[magic[3]];
        long length = IdxData.SizeOf(type);
        for (var i = 0; i < sizes.Length; i++)
        {
            sizes[i] = BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(4 * i));
            if (sizes[i] < 1) throw source.Error(4 + 4 * i, $"a size of 1 or more as size {i + 1} of {sizes.Length}", $"{sizes[i]}");
            length *= sizes[i];
            if (length > Array.MaxLength) throw source.Error(4, $"sizes that come to at most {Array.MaxLength} bytes", string.Join(" × ", sizes[..(i + 1)]));
        }
        var entries = source.Take((int)length, $"{length} bytes of entries, {string.Join(" × ", sizes)} {type}");
        source.ThrowUnlessEnded($"the end after {string.Join(" × ", sizes)} entries");
        return new(source.Name, type, sizes, entries);
    }
}
