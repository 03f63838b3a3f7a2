namespace Benchmarks;

/// <summary>The most that a command, and all its processes together, held at any moment that was looked at.</summary>
internal sealed class Peaks(ProcessFamily family, int main) : IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(250);

    private readonly CancellationTokenSource _ended = new();
    private Task _watching = Task.CompletedTask;

    public long MainMemory { get; private set; }

    public int MainFiles { get; private set; }

    public long AllMemory { get; private set; }

    public int AllFiles { get; private set; }

    public static Peaks Watch(ProcessFamily family, int main)
    {
        var peaks = new Peaks(family, main);
        peaks._watching = Task.Run(peaks.LookAsync);
        return peaks;
    }

    public void Dispose()
    {
        _ended.Cancel();
        _watching.Wait();
        _ended.Dispose();
    }

    private async Task LookAsync()
    {
        while (!_ended.IsCancellationRequested)
        {
            var members = family.Members().ToList();
            MainMemory = Math.Max(MainMemory, ProcessFamily.Bytes(main, "VmHWM"));
            MainFiles = Math.Max(MainFiles, ProcessFamily.OpenFiles(main));
            AllMemory = Math.Max(AllMemory, members.Sum(id => ProcessFamily.Bytes(id, "VmRSS")));
            AllFiles = Math.Max(AllFiles, members.Sum(ProcessFamily.OpenFiles));
            try { await Task.Delay(Interval, _ended.Token).ConfigureAwait(false); }
            catch (OperationCanceledException) { return; }
        }
    }
}
