using System.Net;
using System.Text.RegularExpressions;
using Workbook.Ipynb;
using Workbook.Kernel;
using Workbook.Tests.Kernel;

[assembly: AssemblyFixture(typeof(KernelFixture))]

namespace Workbook.Tests.Kernel;

/// <summary>One kernel process in a folder of its own. Its start is the costly part, so tests that can share it do.</summary>
public sealed partial class KernelFixture : IAsyncLifetime
{
    private readonly SemaphoreSlim _one = new(1);
    private KernelProcess? _kernel;
    private int _cells;

    public string Folder { get; } = Directory.CreateTempSubdirectory("workbook-test-").FullName;

    public async ValueTask InitializeAsync() => _kernel = await KernelProcess.StartAsync(Folder, CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        await _kernel!.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }

    public string Write(string name, string text)
    {
        var path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>Runs cells in order, nothing between them; returns what the last one answered.</summary>
    internal async Task<CellAnswer> RunAsync(params string[] sources)
    {
        await _one.WaitAsync();
        try
        {
            CellAnswer? done = null;
            foreach (var source in sources)
                done = await _kernel!.RunAsync(new CellRequest(_cells, $"c{++_cells}", "csharp", source), TimeSpan.FromMinutes(5), _ => { }, TestContext.Current.CancellationToken);
            return done!;
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>Runs cells and returns what the last one showed, in one MIME type an entry.</summary>
    internal async Task<IReadOnlyList<string>> ShownAsync(string mime, params string[] sources)
    {
        var done = await RunAsync(sources);
        Assert.True(done.Failure is null, string.Join('\n', done.Failure?.Explanation() ?? []));
        return [.. StoredOutputs.Of(done.Outputs, Folder).Select(output => output is RichOutput rich ? rich.Data.Text(mime) ?? rich.Data.Text("text/plain") ?? "" : $"{((StreamOutput)output).Name}: {((StreamOutput)output).Text}")];
    }

    /// <summary>The text that the last cell's one value is shown as.</summary>
    internal async Task<string> ValueAsync(params string[] sources) => Assert.Single(await TextsAsync(sources));

    /// <summary>What the last cell showed and printed, as text.</summary>
    internal async Task<IReadOnlyList<string>> TextsAsync(params string[] sources)
    {
        var done = await RunAsync(sources);
        Assert.True(done.Failure is null, string.Join('\n', done.Failure?.Explanation() ?? []));
        return [.. StoredOutputs.Of(done.Outputs, Folder).Select(output => output is RichOutput rich ? rich.Data.Text("text/html") is { } html ? TextOf(html) : rich.Data.Text("text/plain")! : $"{((StreamOutput)output).Name}: {((StreamOutput)output).Text}")];
    }

    /// <summary>What a page shows of the HTML that the kernel makes of a simple value.</summary>
    private static string TextOf(string html) => WebUtility.HtmlDecode(Markup().Replace(Style().Replace(html, ""), ""));

    [GeneratedRegex("<style>.*?</style>", RegexOptions.Singleline)]
    private static partial Regex Style();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Markup();

    internal async Task<CellFailure> FailureAsync(params string[] sources)
    {
        var done = await RunAsync(sources);
        Assert.NotNull(done.Failure);
        return done.Failure;
    }
}
