using System.ComponentModel;
using System.Diagnostics;
using System.IO.Pipes;
using System.Text;
using Workbook.Execution.Kernel;
using static System.FormattableString;

namespace Workbook.Execution;

/// <summary>A process of this program that runs the cells of one notebook, and the pipe to it.</summary>
internal sealed class KernelProcess : IAsyncDisposable
{
    private const int KeptText = 4_000;
    private const int LongestSocketAddress = 100;

    private readonly NamedPipeServerStream _pipe;
    private readonly Process _process;
    private readonly StreamReader _reader;
    private readonly StreamWriter _writer;
    private readonly StringBuilder _said = new();

    private KernelProcess(NamedPipeServerStream pipe, Process process)
    {
        (_pipe, _process) = (pipe, process);
        _reader = new StreamReader(pipe);
        _writer = new StreamWriter(pipe) { NewLine = "\n" };
    }

    public static async Task<KernelProcess> StartAsync(string folder, CancellationToken cancellation)
    {
        var name = PipeName();
        var pipe = new NamedPipeServerStream(name, PipeDirection.InOut, 1, PipeTransmissionMode.Byte, PipeOptions.Asynchronous | PipeOptions.CurrentUserOnly);
        var start = new ProcessStartInfo(DotnetHost.Path, ["exec", typeof(KernelProcess).Assembly.Location, KernelMain.Command, name])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var kernel = new KernelProcess(pipe, StartProcess(start));
        try
        {
            kernel._process.StandardInput.Close();
            kernel.Listen();
            await kernel.ConnectAsync(cancellation).ConfigureAwait(false);
            return kernel;
        }
        catch
        {
            await kernel.DisposeAsync().ConfigureAwait(false);
            throw;
        }
        finally
        {
            // Both ends are open, or never will be: the name is needed no more, and nothing is left of it if this process is killed.
            if (Path.IsPathRooted(name))
                File.Delete(name);
        }
    }

    /// <summary>Runs a cell. Throws <see cref="TimeoutException"/> past the limit, after killing the process.</summary>
    public async Task<KernelMessage.Done> RunAsync(CellRequest cell, TimeSpan limit, Action<string?> busyWith, CancellationToken cancellation)
    {
        using var timer = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        timer.CancelAfter(limit);
        try
        {
            await _writer.WriteLineAsync(cell.ToLine().AsMemory(), timer.Token).ConfigureAwait(false);
            await _writer.FlushAsync(timer.Token).ConfigureAwait(false);
            while (await _reader.ReadLineAsync(timer.Token).ConfigureAwait(false) is { } line)
            {
                if (KernelMessage.FromLine(line) is KernelMessage.Done done)
                    return done;
                if (KernelMessage.FromLine(line) is KernelMessage.Busy busy)
                {
                    timer.CancelAfter(busy.With is null ? limit : Timeout.InfiniteTimeSpan);
                    busyWith(busy.With);
                }
            }
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            await DisposeAsync().ConfigureAwait(false);
            throw new TimeoutException();
        }
        catch (IOException)
        {
            // The process went away while it was written to; what it said is in the failure below.
        }
        return new KernelMessage.Done([], [], await CrashAsync(cell, cancellation).ConfigureAwait(false), []);
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync().ConfigureAwait(false);
        }
        catch (InvalidOperationException)
        {
            // It has exited already.
        }
        await _pipe.DisposeAsync().ConfigureAwait(false);
        _process.Dispose();
    }

    /// <summary>Where pipes are files, a place short enough for the address of a socket.</summary>
    private static string PipeName()
    {
        var name = $"workbook-{Guid.NewGuid():N}";
        if (OperatingSystem.IsWindows())
            return name;
        var file = Path.Combine(Path.GetTempPath(), name);
        return Encoding.UTF8.GetByteCount(file) < LongestSocketAddress ? file : Path.Combine("/tmp", name);
    }

    private static Process StartProcess(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception e)
        {
            throw new KernelStartException($"{start.FileName} can't be started for the cells ({e.Message}).", e);
        }
    }

    private void Listen()
    {
        _process.OutputDataReceived += (_, e) => Keep(e.Data);
        _process.ErrorDataReceived += (_, e) => Keep(e.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();

        void Keep(string? line)
        {
            lock (_said)
            {
                if (line is not null && _said.Length < KeptText)
                    _said.Append(line).Append('\n');
            }
        }
    }

    private async Task ConnectAsync(CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var connected = _pipe.WaitForConnectionAsync(stop.Token);
        var exited = _process.WaitForExitAsync(stop.Token);
        if (await Task.WhenAny(connected, exited).ConfigureAwait(false) == exited)
        {
            await stop.CancelAsync().ConfigureAwait(false);
            cancellation.ThrowIfCancellationRequested();
            throw new KernelStartException($"The process for the cells ended before it could run one ({ExitText()}).");
        }
        await connected.ConfigureAwait(false);
    }

    private async Task<CellFailure> CrashAsync(CellRequest cell, CancellationToken cancellation)
    {
        await _process.WaitForExitAsync(cancellation).ConfigureAwait(false);
        var reason = ExitText();
        return new CellFailure("ProcessEnded", $"The cell ended the process that ran it ({reason}).")
        {
            Source = $"cell {cell.Id}",
            Remedy = reason.Contains("Unhandled exception", StringComparison.Ordinal)
                ? "An exception on a thread of its own, or in async void, can't be caught from outside. Catch it there, or start the work with Task.Run and await it."
                : "Look for endless recursion, Environment.Exit, or a native library that failed.",
        };
    }

    private string ExitText()
    {
        lock (_said)
        {
            var folder = _process.StartInfo.WorkingDirectory + Path.DirectorySeparatorChar;
            var said = string.Join("\n", _said.ToString().Replace(folder, "").Split('\n', StringSplitOptions.RemoveEmptyEntries).Take(3));
            return Invariant($"exit code {_process.ExitCode}") + (said.Length > 0 ? ": " + said : "");
        }
    }
}
