using System.Text;

namespace Workbook.Kernel;

/// <summary>
/// Reads lines of UTF-8 and never holds more of one than is allowed, however long it is. It reads what is there and no more: a <see cref="StreamReader"/> asked for
/// much waits for more where what came last filled its buffer to the last byte, though the end of the line has come with it.
/// </summary>
internal sealed class BoundedLines(Stream stream)
{
    /// <summary>Of a line that is too long its end is told, where an event says what it is.</summary>
    private const int Tail = 100_000;

    /// <summary>Past this a line is taken to have no end.</summary>
    private const long Endless = 1_000_000_000;

    private readonly byte[] _bytes = new byte[16_384];
    private readonly char[] _buffer = new char[Encoding.UTF8.GetMaxCharCount(16_384)];
    private readonly Decoder _decoder = Encoding.UTF8.GetDecoder();
    private int _at;
    private int _end;

    /// <param name="Text">The line, or the end of one that is too long.</param>
    /// <param name="Length">The length of the whole line.</param>
    internal sealed record Line(string Text, long Length)
    {
        public bool IsWhole => Text.Length == Length;
    }

    /// <summary>The next line without its end, or null after the last.</summary>
    /// <exception cref="InvalidDataException">The line has no end.</exception>
    public async Task<Line?> ReadAsync(int longest, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var (line, length) = (new StringBuilder(), 0L);
        while (_at < _end || await FillAsync(cancellation).ConfigureAwait(false))
        {
            var rest = _buffer.AsMemory(_at, _end - _at);
            var lineFeed = rest.Span.IndexOf('\n');
            var part = lineFeed < 0 ? rest : rest[..lineFeed];
            _at += lineFeed < 0 ? part.Length : lineFeed + 1;
            line.Append(part.Span);
            length += part.Length;
            if (length > Endless)
                throw new InvalidDataException($"A line of more than {Endless / 1_000_000:D} million characters was written, and no end of it was seen.");
            if (length > longest && line.Length > 2 * Tail)
                line.Remove(0, line.Length - Tail);
            if (lineFeed >= 0)
                return Ended(line, length);
        }
        return length == 0 ? null : Ended(line, length);
    }

    private static Line Ended(StringBuilder line, long length)
    {
        if (line.Length == length && line.Length > 0 && line[^1] == '\r')
            (line.Length, length) = (line.Length - 1, length - 1);
        return new Line(line.ToString(), length);
    }

    private async Task<bool> FillAsync(CancellationToken cancellation)
    {
        int read;
        do
        {
            read = await stream.ReadAsync(_bytes, cancellation).ConfigureAwait(false);
            (_at, _end) = (0, _decoder.GetChars(_bytes.AsSpan(0, read), _buffer, flush: read == 0));
        }
        while (_end == 0 && read > 0);   // the first bytes of a character alone
        return _end > 0;
    }
}
