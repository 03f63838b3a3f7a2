using Workbook.Execution;
using Workbook.Execution.Kernel;
using Workbook.Ipynb;
using Workbook.Tests.Execution;

[assembly: AssemblyFixture(typeof(KernelFixture))]

namespace Workbook.Tests.Execution;

/// <summary>One kernel process in a folder of its own. Its start is the costly part, so tests that can share it do.</summary>
public sealed class KernelFixture : IAsyncLifetime
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
    internal async Task<KernelMessage.Done> RunAsync(params string[] sources)
    {
        await _one.WaitAsync();
        try
        {
            KernelMessage.Done? done = null;
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
        return [.. done.Outputs.Select(output => output is RichOutput rich ? rich.Data.Text(mime) ?? "" : $"{((StreamOutput)output).Name}: {((StreamOutput)output).Text}")];
    }

    internal async Task<string> ValueAsync(params string[] sources) => Assert.Single(await ShownAsync("text/plain", sources));

    internal async Task<CellFailure> FailureAsync(params string[] sources)
    {
        var done = await RunAsync(sources);
        Assert.NotNull(done.Failure);
        return done.Failure;
    }
}
