using System.Text;

namespace Workbook.Kernel;

/// <summary>The beginning of what a process writes to its standard error.</summary>
internal sealed class ConsoleText
{
    private const int Kept = 4_000;

    /// <summary>How long to read on after the process has ended. What it wrote is in the pipe by then.</summary>
    private static readonly TimeSpan Afterwards = TimeSpan.FromSeconds(3);

    private readonly StringBuilder _text = new();
    private readonly Task _end;

    public ConsoleText(Stream stream) => _end = KeepAsync(new ArrivedText(stream));

    /// <summary>The text of a process that has ended. Something it started may live on and hold the stream open: its end is not waited for in vain.</summary>
    public async Task<string> OfEndedAsync(CancellationToken cancellation)
    {
        await Task.WhenAny(_end, Task.Delay(Afterwards, cancellation)).ConfigureAwait(false);
        lock (_text)
            return _text.ToString();
    }

    private async Task KeepAsync(ArrivedText arrived)
    {
        while (await arrived.ReadAsync(CancellationToken.None).ConfigureAwait(false) is { Length: > 0 } text)
        {
            lock (_text)
                _text.Append(text[..Math.Min(text.Length, Kept - _text.Length)]);
        }
    }
}
