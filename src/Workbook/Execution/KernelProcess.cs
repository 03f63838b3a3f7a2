using System.ComponentModel;
using System.Diagnostics;
using System.IO.Pipes;
using System.Text;
using System.Text.Json;
using Workbook.Execution.Kernel;
using static System.FormattableString;

namespace Workbook.Execution;

/// <summary>A process of this program that runs the cells of one notebook, and the pipe to it.</summary>
internal sealed class KernelProcess : IAsyncDisposable
{
    private const int LongestSocketAddress = 100;

    private readonly NamedPipeServerStream _pipe;
    private readonly Process _process;
    private readonly ConsoleText _said;
    private readonly StreamReader _reader;
    private readonly StreamWriter _writer;

    private KernelProcess(NamedPipeServerStream pipe, Process process)
    {
        (_pipe, _process, _said) = (pipe, process, new ConsoleText(process));
        _reader = new StreamReader(pipe);
        _writer = new StreamWriter(pipe) { NewLine = "\n" };
    }

    /// <summary>Starts a process and waits, without a limit of time, until it is ready to run cells.</summary>
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
            await kernel.GetReadyAsync(name, cancellation).ConfigureAwait(false);
            return kernel;
        }
        catch
        {
            await kernel.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Runs a cell. Throws <see cref="TimeoutException"/> past the limit, after killing the process.</summary>
    public async Task<KernelMessage.Done> RunAsync(CellRequest cell, TimeSpan limit, Action<string?> busyWith, CancellationToken cancellation)
    {
        using var timer = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        timer.CancelAfter(limit);
        try
        {
            return await AnswerAsync().ConfigureAwait(false) ?? new KernelMessage.Done([], [], await CrashAsync(cell, timer.Token).ConfigureAwait(false), []);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            await DisposeAsync().ConfigureAwait(false);
            throw new TimeoutException();
        }

        // Null where the process goes away: while it is written to, while it is waited for, or in the middle of its answer.
        async Task<KernelMessage.Done?> AnswerAsync()
        {
            try
            {
                await _writer.WriteLineAsync(cell.ToLine().AsMemory(), timer.Token).ConfigureAwait(false);
                await _writer.FlushAsync(timer.Token).ConfigureAwait(false);
                while (await _reader.ReadLineAsync(timer.Token).ConfigureAwait(false) is { } line)
                {
                    switch (KernelMessage.FromLine(line))
                    {
                        case KernelMessage.Done done:
                            return done;
                        case KernelMessage.Busy busy:
                            timer.CancelAfter(busy.With is null ? limit : Timeout.InfiniteTimeSpan);
                            busyWith(busy.With);
                            break;
                    }
                }
                return null;
            }
            catch (Exception e) when (e is IOException or JsonException)
            {
                return null;
            }
        }
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

    private async Task GetReadyAsync(string name, CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var ready = IsReadyAsync(name, stop.Token);
        if (await Task.WhenAny(ready, _process.WaitForExitAsync(stop.Token)).ConfigureAwait(false) == ready && await ready.ConfigureAwait(false))
            return;
        await stop.CancelAsync().ConfigureAwait(false);
        await ((Task)ready).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        cancellation.ThrowIfCancellationRequested();
        throw new KernelStartException($"The process for the cells ended before it could run one ({await ExitTextAsync(cancellation).ConfigureAwait(false)}).");
    }

    /// <summary>Whether the process has connected and said that it is ready; it hasn't where it went away.</summary>
    private async Task<bool> IsReadyAsync(string name, CancellationToken cancellation)
    {
        try
        {
            await _pipe.WaitForConnectionAsync(cancellation).ConfigureAwait(false);
        }
        finally
        {
            // Both ends are open, or never will be: the name is needed no more, and nothing is left of it if this process is killed.
            if (Path.IsPathRooted(name))
                File.Delete(name);
        }
        try
        {
            return await _reader.ReadLineAsync(cancellation).ConfigureAwait(false) is not null;
        }
        catch (IOException)
        {
            return false;
        }
    }

    private async Task<CellFailure> CrashAsync(CellRequest cell, CancellationToken cancellation)
    {
        var reason = await ExitTextAsync(cancellation).ConfigureAwait(false);
        return new CellFailure("ProcessEnded", $"The cell ended the process that ran it ({reason}).")
        {
            Source = $"cell {cell.Id}",
            Remedy = reason.Contains("Unhandled exception", StringComparison.Ordinal)
                ? "An exception on a thread of its own, or in async void, can't be caught from outside. Catch it there, or start the work with Task.Run and await it."
                : "Look for endless recursion, Environment.Exit, or a native library that failed.",
        };
    }

    private async Task<string> ExitTextAsync(CancellationToken cancellation)
    {
        await _process.WaitForExitAsync(cancellation).ConfigureAwait(false);
        var folder = _process.StartInfo.WorkingDirectory + Path.DirectorySeparatorChar;
        var text = (await _said.OfEndedAsync(cancellation).ConfigureAwait(false)).Replace(folder, "");
        var said = string.Join("\n", text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Take(3));
        return Invariant($"exit code {_process.ExitCode}") + (said.Length > 0 ? ": " + said : "");
    }
}
