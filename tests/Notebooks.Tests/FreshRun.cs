using Workbook.Execution;
using Workbook.Ipynb;
using Workbook.Notebooks.Tests;
using Workbook.Verification;

[assembly: AssemblyFixture(typeof(FreshRun))]

namespace Workbook.Notebooks.Tests;

/// <summary>All notebooks run once, as many at a time as there are processors; each test asks about one of them.</summary>
public sealed class FreshRun : IAsyncLifetime
{
    private Dictionary<string, NotebookVerdict> _verdicts = [];

    public async ValueTask InitializeAsync()
    {
        var jobs = Notebooks.Files.Select(file => new NotebookJob(file, Path.GetFileName(file), NotebookFile.Read(file))).ToList();
        var results = await new NotebookRunner(TimeSpan.FromMinutes(2), new Silence()).RunAsync(jobs, Environment.ProcessorCount, CancellationToken.None);
        _verdicts = jobs.Zip(results).ToDictionary(pair => pair.First.Name, pair => NotebookVerdict.Of(pair.Second));
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    internal NotebookVerdict Of(string name) => _verdicts[name];

    private sealed class Silence : IRunObserver
    {
        public void Started(NotebookJob notebook) { }

        public void CellStarted(NotebookJob notebook, CellResult cell) { }

        public void Busy(NotebookJob notebook, string? with) { }

        public void CellFinished(NotebookJob notebook, CellResult cell) { }

        public void Finished(NotebookJob notebook, NotebookResult result) { }
    }
}
