using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using Backprop;
using Workbook.Running;
using Workbook.Tests.Commands;

namespace Workbook.Tests.Jupyter;

/// <summary>
/// The classic Jupyter Notebook, serving a folder in which one notebook lies beside the built libraries as in the repository, with the kernels that
/// <c>workbook kernel install</c> registers. Nothing of the user's Jupyter is read or written.
/// </summary>
internal sealed class NotebookServer : IAsyncDisposable
{
    private const string Program = "jupyter-notebook";

    /// <summary>Asks the server to end, and with it its kernels, if the test was killed.</summary>
    private const string Guard = "/usr/bin/timeout";

    private static readonly string Root = Repository.Find(AppContext.BaseDirectory)!;

    private readonly TemporaryFolder _folder = new();
    private readonly string _notebook;
    private Process? _process;
    private Task<string>? _log;
    private JsonNode? _info;

    private NotebookServer(string notebook) => _notebook = notebook;

    /// <summary>The notebook as it was last saved.</summary>
    public string Notebook => Path.Combine(Notebooks, _notebook);

    /// <summary>Where the notebook lies.</summary>
    public string Notebooks => Path.Combine(_folder.Path, "notebooks");

    /// <summary>The notebook's page.</summary>
    public Uri Address => new(Server, $"notebooks/notebooks/{_notebook}?token={Token}");

    private Uri Server => new((string)_info!["url"]!);

    private string Token => (string)_info!["token"]!;

    /// <summary>Starts a server for a copy of one of the workbook's notebooks. Skips the test, with the reason, where there is none to start.</summary>
    /// <param name="environment">What the server's kernels find in their environment, besides what this process has.</param>
    public static async Task<NotebookServer> StartAsync(string notebook, params (string Name, string Value)[] environment)
    {
        if (await MissingAsync() is { } reason)
            Assert.Skip(reason);
        var server = new NotebookServer(notebook);
        try
        {
            await server.StartAsync(environment);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>The command lines of the kernels that run for this server.</summary>
    public IReadOnlyList<string> Kernels() => [.. Running().Select(process => process.CommandLine)];

    /// <summary>Ends the server as its Quit button does.</summary>
    public async Task QuitAsync()
    {
        using var http = new HttpClient { DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("token", Token) } };
        (await http.PostAsync(new Uri(Server, "api/shutdown"), null)).EnsureSuccessStatusCode();
        await _process!.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(_process.ExitCode == 0, await _log!);
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync(CancellationToken.None);
            _process.Dispose();
        }
        // A kernel outlives a server that ended by itself.
        foreach (var (id, _) in Running())
        {
            using var kernel = Process.GetProcessById(id);
            kernel.Kill();
            await kernel.WaitForExitAsync(CancellationToken.None);
        }
        _folder.Dispose();
    }

    private static async Task<string?> MissingAsync()
    {
        if (!OperatingSystem.IsLinux())
            return "Jupyter's processes are looked for in Linux's /proc.";
        if (!(Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Any(folder => File.Exists(Path.Combine(folder, Program))))
            return $"Jupyter Notebook is not installed: there is no program {Program} on the PATH.";
        using var process = Process.Start(new ProcessStartInfo(Program, ["--version"]) { RedirectStandardOutput = true })!;
        var version = (await process.StandardOutput.ReadToEndAsync()).Trim();
        return version.StartsWith("6.", StringComparison.Ordinal) ? null : $"The page of Jupyter Notebook 6 is driven, and {Program} is of version {version}.";
    }

    private async Task StartAsync((string Name, string Value)[] environment)
    {
        Directory.CreateDirectory(Notebooks);
        foreach (var file in (string[])[_notebook, Backprop.FigureWords.FileName])
            File.Copy(Path.Combine(Root, "notebooks", file), Path.Combine(Notebooks, file));
        foreach (var library in (string[])["Backprop", "Backprop.Interactive"])
        {
            Directory.CreateDirectory(Path.Combine(_folder.Path, "src", library));
            Directory.CreateSymbolicLink(Path.Combine(_folder.Path, "src", library, "bin"), Path.Combine(Root, "src", library, "bin"));
        }
        var installed = await Cli.RunAsync(_folder.Path, "kernel", "install", "--path", "registered");
        Assert.True(installed.ExitCode == 0, installed.Error);

        string[] command = [Program, "--no-browser", "--allow-root", "--ip=127.0.0.1", $"--port={FreePort()}", $"--notebook-dir={_folder.Path}"];
        if (File.Exists(Guard))
            command = [Guard, "--kill-after=30", "600", .. command];
        var start = new ProcessStartInfo(command[0], command[1..]) { WorkingDirectory = _folder.Path, RedirectStandardError = true };
        foreach (var (variable, folder) in new[] { ("JUPYTER_PATH", "registered"), ("JUPYTER_DATA_DIR", "data"), ("JUPYTER_CONFIG_DIR", "config"), ("JUPYTER_RUNTIME_DIR", "runtime"), ("IPYTHONDIR", "ipython") })
            start.Environment[variable] = Path.Combine(_folder.Path, folder);
        start.Environment.Remove(FigureHtml.AddressVariable);
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        _process = Process.Start(start)!;
        _log = _process.StandardError.ReadToEndAsync(CancellationToken.None);
        while ((_info = Info()) is null)
        {
            if (_process.HasExited)
                Assert.Fail(await _log);
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>What the server writes down about itself once it listens: its port may be another than the one it was asked for.</summary>
    private JsonNode? Info()
    {
        var runtime = Path.Combine(_folder.Path, "runtime");
        var file = Directory.Exists(runtime) ? Directory.GetFiles(runtime, "nbserver-*.json").FirstOrDefault() : null;
        return file is not null && File.ReadAllText(file) is [.., '}'] text ? JsonNode.Parse(text) : null;
    }

    /// <summary>A kernel's command names its connection file, which lies in the server's own folder.</summary>
    private IEnumerable<(int Id, string CommandLine)> Running()
    {
        var runtime = Path.Combine(_folder.Path, "runtime");
        foreach (var folder in Directory.GetDirectories("/proc"))
        {
            if (int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var id) && CommandLine(folder) is var command && command.Contains(runtime, StringComparison.Ordinal))
                yield return (id, command);
        }
    }

    private static string CommandLine(string process)
    {
        try
        {
            return File.ReadAllText(Path.Combine(process, "cmdline")).Replace('\0', ' ');
        }
        catch (IOException)
        {
            return "";   // It has ended.
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
