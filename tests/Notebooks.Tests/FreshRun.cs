using Workbook.Ipynb;
using Workbook.Running;
using Workbook.Notebooks.Tests;
using Workbook.Verification;

[assembly: AssemblyFixture(typeof(FreshRun))]

namespace Workbook.Notebooks.Tests;

/// <summary>All notebooks run once, as many at a time as there are processors, when the first test asks about one of them.</summary>
public sealed class FreshRun
{
    private readonly Lazy<Task<Dictionary<string, NotebookVerdict>>> _verdicts = new(RunAsync);

    internal async Task<NotebookVerdict> OfAsync(string name) => (await _verdicts.Value)[name];

    private static async Task<Dictionary<string, NotebookVerdict>> RunAsync()
    {
        var jobs = Notebooks.Files.Select(file => new NotebookJob(file, Path.GetFileName(file), NotebookFile.Read(file))).ToList();
        var results = await new NotebookRunner(Notebooks.CellLimit, new Silence()).RunAsync(jobs, Environment.ProcessorCount, CancellationToken.None);
        return jobs.Zip(results).ToDictionary(pair => pair.First.Name, pair => NotebookVerdict.Of(pair.Second));
    }

    private sealed class Silence : IRunObserver
    {
        public void Started(NotebookJob notebook) { }

        public void CellStarted(NotebookJob notebook, CellResult cell) { }

        public void Busy(NotebookJob notebook, string? with) { }

        public void CellFinished(NotebookJob notebook, CellResult cell) { }

        public void Finished(NotebookJob notebook, NotebookResult result) { }
    }
}
