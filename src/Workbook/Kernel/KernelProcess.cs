using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.Connection;
using Microsoft.DotNet.Interactive.Events;
using Workbook.Jupyter;
using Workbook.Kernel.Inside;

namespace Workbook.Kernel;

/// <summary>.NET Interactive in a process of its own, which runs the cells of one notebook. Commands go to its standard input and events come from its output, a line of JSON each.</summary>
internal sealed partial class KernelProcess : IAsyncDisposable
{
    /// <summary>How long to read on after the process has ended. What it wrote is in the pipe by then.</summary>
    private static readonly TimeSpan Afterwards = TimeSpan.FromSeconds(1);

    private readonly Process _process;
    private readonly Task _exit;
    private readonly string _folder;
    private readonly KernelTemporaryFolder _temporary;
    private readonly ConsoleText _errors;
    private readonly StreamWriter _commands;
    private readonly BoundedLines _lines;
    private readonly ShownValues _shown = new();
    private readonly Dictionary<string, string> _sources = [];
    private readonly HashSet<string> _assemblies = [];
    private string? _restOfLine;
    private int _number;

    private KernelProcess(Process process, string folder, KernelTemporaryFolder temporary)
    {
        (_process, _folder, _temporary) = (process, folder, temporary);
        _exit = process.WaitForExitAsync();
        _errors = new ConsoleText(process.StandardError.BaseStream);
        _lines = new BoundedLines(process.StandardOutput.BaseStream);
        _commands = new StreamWriter(process.StandardInput.BaseStream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" };
    }

    /// <summary>Starts a process and waits, without a limit of time, until it is ready to run cells.</summary>
    /// <param name="folder">The notebook's folder.</param>
    /// <exception cref="KernelStartException">It can't be started, or ended before it was ready.</exception>
    public static async Task<KernelProcess> StartAsync(string folder, CancellationToken cancellation)
    {
        folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        var temporary = new KernelTemporaryFolder();
        KernelProcess? kernel = null;
        try
        {
            kernel = new KernelProcess(StartProcess(folder, temporary.Path), folder, temporary);
            await kernel.GetReadyAsync(cancellation).ConfigureAwait(false);
            return kernel;
        }
        catch
        {
            // Whoever owns the temporary folder takes it away.
            if (kernel is null)
                temporary.Dispose();
            else
                await kernel.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Runs a cell to its end, or to its limit, past which the process is ended.</summary>
    public async Task<CellAnswer> RunAsync(CellRequest cell, TimeSpan limit, Action<string?> busyWith, CancellationToken cancellation)
    {
        using var timer = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        timer.CancelAfter(limit);
        var recorder = new CellRecorder(cell, _shown, with =>
        {
            timer.CancelAfter(with is null ? limit : Timeout.InfiniteTimeSpan);
            busyWith(with);
        });
        _sources[cell.Id] = cell.Source;
        NoteAssemblies(cell.Source);
        try
        {
            var end = await SubmitAsync(new SubmitCode(cell.Source, Target(cell)), CodePlace.Token(cell.Id, ++_number), recorder, cell.Limit, timer.Token).ConfigureAwait(false);
            return recorder.Answer(end is null ? await CrashAsync(cell, timer.Token).ConfigureAwait(false) : FailureOf(cell, recorder, (end as CommandFailed)?.Message ?? recorder.Error));
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            await DisposeAsync().ConfigureAwait(false);
            return recorder.Answer(null, timedOut: true);
        }
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            _process.Kill(entireProcessTree: true);
            await _exit.ConfigureAwait(false);
        }
        catch (InvalidOperationException)
        {
            // It has exited already.
        }
        _process.Dispose();
        _temporary.Dispose();
    }

    private static Process StartProcess(string folder, string temporary)
    {
        var start = new ProcessStartInfo(DotnetHost.Path, ["exec", KernelFolder.ProgramFile, "stdio", "--working-dir", folder])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            Environment =
            {
                ["DOTNET_STARTUP_HOOKS"] = typeof(StartupHook).Assembly.Location,
                [ParentWatch.Variable] = Environment.ProcessId.ToString(CultureInfo.InvariantCulture),
                ["DOTNET_INTERACTIVE_CLI_TELEMETRY_OPTOUT"] = "1",
                ["DOTNET_INTERACTIVE_SKIP_FIRST_TIME_EXPERIENCE"] = "1",
                // A 0 here would outdo the kernel's own setting, and cells would write numbers as this machine's language does.
                ["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "1",
                // No sockets for debuggers.
                ["DOTNET_EnableDiagnostics"] = "0",
                ["TMPDIR"] = temporary,
                ["TMP"] = temporary,
                ["TEMP"] = temporary,
                // The kernel leaves a file in Jupyter's folder for each kernel that a cell connects to; the user's own is only read.
                ["JUPYTER_DATA_DIR"] = temporary,
                ["JUPYTER_PATH"] = JupyterDataFolder.SearchedElsewhere(),
            },
        };
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception e)
        {
            throw new KernelStartException($"{start.FileName} can't be started for the cells ({e.Message}).", e);
        }
    }

    private async Task GetReadyAsync(CancellationToken cancellation)
    {
        do
        {
            switch (await NextAsync(OutputLimit.Usual, cancellation).ConfigureAwait(false))
            {
                case null:
                    var said = await ExitAsync(cancellation).ConfigureAwait(false);
                    throw new KernelStartException($"The process for the cells ended before it could run one ({CrashFailure.Reason(_process.ExitCode, said)}).");
                case KernelMessage.Event { Value: KernelReady }:
                    var recorder = new CellRecorder(new CellRequest(-1, "", "csharp", ""), _shown, _ => { });
                    await SubmitAsync(new SubmitCode(Preparation.Code, "csharp"), CodePlace.Token("workbook", 0), recorder, OutputLimit.Usual, cancellation).ConfigureAwait(false);
                    return;
            }
        }
        while (true);
    }

    /// <summary>Sends a command and records what comes of it. Null where the process goes away: while it is written to, waited for, or in the middle of its answer.</summary>
    private async Task<KernelEvent?> SubmitAsync(SubmitCode command, string token, CellRecorder recorder, OutputLimit limit, CancellationToken cancellation)
    {
        command.SetToken(token);
        try
        {
            await _commands.WriteLineAsync(KernelCommandEnvelope.Serialize(command).AsMemory(), cancellation).ConfigureAwait(false);
            await _commands.FlushAsync(cancellation).ConfigureAwait(false);
        }
        catch (IOException)
        {
            return null;
        }
        while (await NextAsync(limit, cancellation).ConfigureAwait(false) is { } message)
        {
            switch (message)
            {
                case KernelMessage.Text text:
                    recorder.Print("stdout", text.Ended ? text.Line + "\n" : text.Line);
                    break;
                case KernelMessage.TooLong shown:
                    recorder.LeaveOut(shown.Characters);
                    break;
                case KernelMessage.Unreadable { Reason: var reason }:
                    // It may have been the end of the cell.
                    _process.Kill(entireProcessTree: true);
                    return new CommandFailed($"System.IO.InvalidDataException: What the kernel answered can't be read ({reason}), and it was ended. Look for what the cell shows, and show less of it.", command);
                case KernelMessage.Request:
                    // It would wait for the answer for ever.
                    _process.Kill(entireProcessTree: true);
                    return new CommandFailed($"System.InvalidOperationException: {NoInput.Message}", command);
                case KernelMessage.Event { Value: CommandSucceeded or CommandFailed } end when end.Token == token:
                    return end.Value;
                // What a task of an earlier cell goes on to print is no output of this one.
                case KernelMessage.Event e when e.Token?.Split('.')[0] == token:
                    if (e.Value is PackageAdded package)
                        _assemblies.UnionWith(package.PackageReference.AssemblyPaths);
                    recorder.Take(e.Value);
                    break;
            }
        }
        return null;
    }

    /// <summary>The next line, or null at the end of the process.</summary>
    private async Task<KernelMessage?> NextAsync(OutputLimit limit, CancellationToken cancellation)
    {
        if (_restOfLine is { } rest)
        {
            _restOfLine = null;
            return KernelMessage.FromLine(rest);
        }
        var reading = _lines.ReadAsync(limit.PerLine, cancellation);
        // What a cell started may live on and hold the stream open.
        if (await Task.WhenAny(reading, _exit).ConfigureAwait(false) != reading)
            await Task.WhenAny(reading, Task.Delay(Afterwards, cancellation)).ConfigureAwait(false);
        if (!reading.IsCompleted)
            return null;
        try
        {
            if (await reading.ConfigureAwait(false) is not { } line)
                return null;
            var before = KernelMessage.TextBefore(line.Text);
            if (before > 0)
                _restOfLine = line.Text[before..];
            return before > 0 ? (line.IsWhole ? new KernelMessage.Text(line.Text[..before], Ended: false) : new KernelMessage.TooLong(line.Length - _restOfLine!.Length))
                : line.IsWhole ? KernelMessage.FromLine(line.Text)
                : KernelMessage.FromEnd(line.Text, line.Length);
        }
        catch (InvalidDataException e)
        {
            return new KernelMessage.Unreadable(e.Message.TrimEnd('.'));
        }
    }

    /// <param name="error">What the kernel says went wrong, or null.</param>
    private CellFailure? FailureOf(CellRequest cell, CellRecorder recorder, string? error) =>
        error is null ? null
        : recorder.CompileErrors is { Count: > 0 } errors ? CompileFailure.Of(errors, cell, _folder, name => MissingName.Remedy(name, _assemblies))
        : RuntimeFailure.Of(error, cell, _folder, _sources.GetValueOrDefault);

    private async Task<CellFailure> CrashAsync(CellRequest cell, CancellationToken cancellation)
    {
        var said = await ExitAsync(cancellation).ConfigureAwait(false);
        return CrashFailure.Of(cell, _process.ExitCode, said, _folder);
    }

    private async Task<string> ExitAsync(CancellationToken cancellation)
    {
        await _exit.WaitAsync(cancellation).ConfigureAwait(false);
        return await _errors.OfEndedAsync(cancellation).ConfigureAwait(false);
    }

    /// <summary>A cell that begins with the name of a kernel says itself where it goes.</summary>
    private static string? Target(CellRequest cell) => cell.Source.TrimStart().StartsWith("#!", StringComparison.Ordinal) ? null : cell.Language;

    private void NoteAssemblies(string source) =>
        _assemblies.UnionWith(Reference().Matches(source).Select(match => Path.Combine(_folder, match.Groups[1].Value)).Where(File.Exists));

    [GeneratedRegex("""^\s*#r\s+"([^"]+\.dll)"\s*$""", RegexOptions.Multiline)]
    private static partial Regex Reference();
}
