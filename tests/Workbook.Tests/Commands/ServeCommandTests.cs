using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Workbook.Ipynb;

namespace Workbook.Tests.Commands;

/// <summary><c>workbook serve</c> as a process. Without a path to Node the book is made without it.</summary>
public sealed class ServeCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public ServeCommandTests() => _folder.Write("a.ipynb", IpynbWriter.ToText(Notebook.Create(Cell.Markdown("m", "# A"))));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_signal_ends_it_quietly_while_pages_are_open()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no kill command to send the signal with.");
        using var process = Cli.Start(_folder.Path, Environment(), "serve", "a.ipynb", "--port", "0");
        var address = await AddressAsync(process);
        using var client = new HttpClient { BaseAddress = address };
        using var events = new StreamReader(await client.GetStreamAsync("-/events"));
        Assert.Equal(": watching", await events.ReadLineAsync(TestContext.Current.CancellationToken));
        Process.Start("sh", ["-c", string.Create(CultureInfo.InvariantCulture, $"kill -TERM {process.Id}")]).WaitForExit();
        Assert.Equal(new Cli(0, "", ""), await Cli.FinishAsync(process));
        Assert.Equal("\n", await events.ReadToEndAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task No_variable_of_the_environment_and_no_settings_file_opens_another_port()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var elsewhere = ((IPEndPoint)taken.LocalEndpoint).Port;
        // Whoever tried to listen there would fail and say so.
        var url = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{elsewhere}");
        _folder.Write("appsettings.json", """{"Urls": "URL", "Kestrel": {"Endpoints": {"Other": {"Url": "URL"}}}}""".Replace("URL", url));
        using var process = Cli.Start(_folder.Path, Environment(("ASPNETCORE_URLS", url), ("DOTNET_URLS", url), ("ASPNETCORE_ENVIRONMENT", "Development"), ("Kestrel__Endpoints__Other__Url", url)), "serve", "a.ipynb", "--port", "0");
        var address = await AddressAsync(process);
        Assert.NotEqual(elsewhere, address.Port);
        using var client = new HttpClient();
        Assert.Contains("The Backprop Workbook", await client.GetStringAsync(address, TestContext.Current.CancellationToken), StringComparison.Ordinal);
        process.Kill();
        Assert.Equal("", (await Cli.FinishAsync(process)).Error);
    }

    [Fact]
    public async Task A_port_that_is_taken_is_wrong_usage()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);
        var run = await Cli.RunAsync(_folder.Path, Environment(), "serve", "a.ipynb", "--port", port);
        Assert.Equal(2, run.ExitCode);
        Assert.Matches($@"^Port {port} can't be used \(.+\)\. Name another with --port\.\s*$", run.Error);
    }

    private Dictionary<string, string> Environment(params (string Name, string Value)[] more) =>
        more.Append(("PATH", Path.Combine(_folder.Path, "nothing"))).ToDictionary(variable => variable.Item1, variable => variable.Item2);

    /// <summary>Where the book is shown, once it is.</summary>
    private static async Task<Uri> AddressAsync(Process process)
    {
        while (await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (line.Split(' ') is ["The", "book:", var address, ..])
                return new Uri(address);
        }
        throw new InvalidOperationException(await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
    }
}
