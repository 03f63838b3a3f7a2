using System.Diagnostics;
using System.Text;

namespace Workbook.Execution;

/// <summary>The beginning of what a process writes to its console, both streams in one text.</summary>
internal sealed class ConsoleText
{
    private const int Kept = 4_000;

    /// <summary>How long to read on after the process has ended. What it wrote is in the pipes by then.</summary>
    private static readonly TimeSpan Afterwards = TimeSpan.FromSeconds(3);

    private readonly StringBuilder _text = new();
    private readonly Task _end;

    public ConsoleText(Process process) => _end = Task.WhenAll(KeepAsync(process.StandardOutput), KeepAsync(process.StandardError));

    /// <summary>The text of a process that has ended. Something it started may live on and hold the streams open: their end is not waited for in vain.</summary>
    public async Task<string> OfEndedAsync(CancellationToken cancellation)
    {
        await Task.WhenAny(_end, Task.Delay(Afterwards, cancellation)).ConfigureAwait(false);
        lock (_text)
            return _text.ToString();
    }

    private async Task KeepAsync(StreamReader stream)
    {
        while (await stream.ReadLineAsync().ConfigureAwait(false) is { } line)
        {
            lock (_text)
            {
                if (_text.Length < Kept)
                    _text.Append(line).Append('\n');
            }
        }
    }
}
