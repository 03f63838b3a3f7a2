namespace Backprop;

/// <summary>
/// A stream followed by bytes 0xFF without end. A gzip file ends in a checksum and the length; where they are cut off, GZipStream takes the end of the
/// stream for the end of the data. With these bytes in their place it finds that they are wrong, because the length's highest byte can't be 0xFF below
/// 4 GB; behind whole ones it takes no notice of them.
/// </summary>
internal sealed class WithoutEnd(Stream stream) : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(Span<byte> buffer)
    {
        if (stream.Read(buffer) is var got and > 0) return got;
        buffer.Fill(0xFF);
        return buffer.Length;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
