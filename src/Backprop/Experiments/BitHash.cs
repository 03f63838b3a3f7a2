using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace Backprop;

/// <summary>SHA-256 over the bits of numbers, low byte first on every machine, and over texts with their length.</summary>
internal sealed class BitHash
{
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public BitHash Add(long bits)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, bits);
        hash.AppendData(bytes);
        return this;
    }

    public BitHash Add(double value) => Add(BitConverter.DoubleToInt64Bits(value));

    public BitHash Add(ReadOnlySpan<double> values)
    {
        Add(values.Length);
        if (BitConverter.IsLittleEndian) hash.AppendData(MemoryMarshal.AsBytes(values));
        else foreach (var value in values) Add(value);
        return this;
    }

    public BitHash Add(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        Add(bytes.Length);
        hash.AppendData(bytes);
        return this;
    }

    public BitHash Add(Matrix matrix) => Add(matrix.RowCount).Add(matrix.Entries);

    public BitHash Add(Batch batch) => Add(batch.X).Add(batch.Y);

    public BitHash Add(Network network)
    {
        foreach (var layer in network.Layers) Add(layer.Activation.Name).Add(layer.Weights).Add(layer.Bias);
        return this;
    }

    /// <summary>The hash so far, in hexadecimal.</summary>
    public override string ToString() => Convert.ToHexStringLower(hash.GetCurrentHash());

    /// <summary>The first eight bytes of the hash so far.</summary>
    public ulong ToUInt64() => BinaryPrimitives.ReadUInt64BigEndian(hash.GetCurrentHash());
}
