using System.Text;

namespace Workbook.Kernel;

/// <summary>
/// UTF-8 from a pipe as it arrives. It reads what is there and no more: a <see cref="StreamReader"/> asked for much waits for more where what came last filled its
/// buffer to the last byte, though nothing more may be on its way.
/// </summary>
internal sealed class ArrivedText(Stream stream)
{
    private const int Most = 16_384;

    private readonly byte[] _bytes = new byte[Most];
    private readonly char[] _characters = new char[Encoding.UTF8.GetMaxCharCount(Most)];
    private readonly Decoder _decoder = Encoding.UTF8.GetDecoder();

    /// <summary>What has arrived, waiting where nothing has; empty at the end. It stands until the next call.</summary>
    public async Task<ReadOnlyMemory<char>> ReadAsync(CancellationToken cancellation)
    {
        int read, characters;
        do
        {
            read = await stream.ReadAsync(_bytes, cancellation).ConfigureAwait(false);
            characters = _decoder.GetChars(_bytes.AsSpan(0, read), _characters, flush: read == 0);
        }
        while (characters == 0 && read > 0);   // the first bytes of a character alone
        return _characters.AsMemory(0, characters);
    }
}
