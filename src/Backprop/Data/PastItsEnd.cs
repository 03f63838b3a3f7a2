namespace Backprop;

/// <summary>
/// A stream followed by some bytes 0xFF. A gzip file ends in a checksum and the length; where they are cut off, GZipStream takes the end of the
/// stream for the end of the data. With these bytes in their place it finds that they are wrong, because the length's highest byte can't be 0xFF below
/// 4 GB; behind whole ones it takes no notice of them. They do end: a damaged header may ask for a name, which goes on to the next zero byte.
/// </summary>
internal sealed class PastItsEnd(Stream stream) : Stream
{
    private int left = 1024;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(Span<byte> buffer)
    {
        if (stream.Read(buffer) is var got and > 0) return got;
        var more = Math.Min(left, buffer.Length);
        buffer[..more].Fill(0xFF);
        left -= more;
        return more;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
