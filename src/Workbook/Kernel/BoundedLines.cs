using System.Text;

namespace Workbook.Kernel;

/// <summary>Reads lines of UTF-8 and never holds more of one than is allowed, however long it is.</summary>
internal sealed class BoundedLines(Stream stream)
{
    /// <summary>Of a line that is too long its end is told, where an event says what it is.</summary>
    private const int Tail = 100_000;

    /// <summary>Past this a line is taken to have no end.</summary>
    private const long Endless = 1_000_000_000;

    private readonly ArrivedText _text = new(stream);
    private ReadOnlyMemory<char> _rest;

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
        while (_rest.Length > 0 || (_rest = await _text.ReadAsync(cancellation).ConfigureAwait(false)).Length > 0)
        {
            var lineFeed = _rest.Span.IndexOf('\n');
            var part = lineFeed < 0 ? _rest : _rest[..lineFeed];
            _rest = _rest[(lineFeed < 0 ? part.Length : lineFeed + 1)..];
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
}
