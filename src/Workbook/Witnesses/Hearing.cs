using System.Collections.Concurrent;
using Workbook.Ipynb;
using Workbook.Kernel;
using Workbook.Running;
using static System.FormattableString;

namespace Workbook.Witnesses;

/// <summary>Hears the witnesses of some notebooks: notes what their expressions are worth while the notebooks run, then runs the witnesses and compares.</summary>
internal sealed class Hearing(IReadOnlyList<NotebookJob> notebooks, Python python)
{
    private readonly ConcurrentDictionary<(string Path, int Line), (Numbers? Numbers, string? Problem)> _ofCells = [];
    private readonly Dictionary<string, IReadOnlyList<Witness>> _witnesses = notebooks.ToDictionary(job => job.Path, job => Witness.Beside(job.Path), StringComparer.Ordinal);

    /// <summary>The notebooks that have witnesses, in order.</summary>
    public IReadOnlyList<NotebookJob> Notebooks => [.. notebooks.Where(job => _witnesses[job.Path].Count > 0)];

    /// <summary>To be called after each cell: asks the kernel for what its witnesses are compared with.</summary>
    public async Task AfterCellAsync(NotebookJob notebook, Cell cell, Func<string, Task<CellAnswer>> run)
    {
        foreach (var (witness, claim) in _witnesses[notebook.Path].Where(witness => witness.CellId == cell.Id).SelectMany(witness => witness.Claims.Select(claim => (witness, claim))))
            _ofCells[(witness.Path, claim.Line)] = CellValue.Of(await run(CellValue.Code(claim.Expression)).ConfigureAwait(false));
    }

    /// <summary>What became of every witness, once the notebooks have run.</summary>
    public async Task<IReadOnlyList<Testimony>> ConcludeAsync(int atATime, CancellationToken cancellation)
    {
        var all = Notebooks.SelectMany(job => _witnesses[job.Path].Select(witness => (job, witness))).ToList();
        var lacks = new Dictionary<WitnessLibrary, string?>();
        foreach (var library in all.Select(pair => pair.witness.Library).Distinct())
            lacks[library] = await python.LacksAsync(library, cancellation).ConfigureAwait(false);
        var testimonies = new Testimony[all.Count];
        var options = new ParallelOptions { MaxDegreeOfParallelism = atATime, CancellationToken = cancellation };
        await Parallel.ForEachAsync(Enumerable.Range(0, all.Count), options, async (i, stop) =>
        {
            var (job, witness) = all[i];
            testimonies[i] = new Testimony(job, witness)
            {
                Lacking = lacks[witness.Library],
                Problems = Unfounded(job, witness) is { } problem ? [problem] : lacks[witness.Library] is null ? [.. Compare(witness, await python.RunAsync(witness, stop).ConfigureAwait(false))] : [],
            };
        }).ConfigureAwait(false);
        return testimonies;
    }

    /// <summary>Why there is nothing to compare, wherever it is run.</summary>
    private static Problem? Unfounded(NotebookJob job, Witness witness) =>
        job.Notebook.Cells.FirstOrDefault(cell => cell.Id == witness.CellId) is not { Kind: CellKind.Code } ? new(null, $"the notebook has no code cell {witness.CellId}; name the file after the cell beside which it stands")
        : witness.Claims.Count == 0 ? new(null, "nothing in it is compared: end a line with # C#: and the expression that is worth the same after the cell")
        : null;

    private IEnumerable<Problem> Compare(Witness witness, PythonAnswer answer)
    {
        if (answer.Error is { } error)
            yield return new(answer.ErrorLine, error);
        foreach (var claim in witness.Claims)
        {
            if (!_ofCells.TryGetValue((witness.Path, claim.Line), out var ofCell))
                yield return new(claim.Line, $"{claim.Expression} could not be asked for, since cell {witness.CellId} did not run to its end");
            else if (ofCell.Numbers is not { } numbers)
                yield return new(claim.Line, $"{claim.Expression} has no value after cell {witness.CellId}: {ofCell.Problem}");
            else if (answer.Values.TryGetValue(claim.Line, out var told) && Numbers.Difference("the cell", numbers, witness.Library.Name, told, claim.Within) is { } difference)
                yield return new(claim.Line, $"{claim.Expression} differs: {difference}") { IsDifference = true };
            else if (told is null && answer.Error is null)
                yield return new(claim.Line, "Python told no value");
        }
    }
}

/// <summary>What became of a witness.</summary>
internal sealed record Testimony(NotebookJob Notebook, Witness Witness)
{
    /// <summary>Why it wasn't run, or null.</summary>
    public string? Lacking { get; init; }

    public IReadOnlyList<Problem> Problems { get; init; } = [];

    public bool Agrees => Problems.Count == 0 && Lacking is null;

    public bool Differs => Problems.Count > 0 && Problems.All(problem => problem.IsDifference);
}

/// <summary>What is wrong with a witness.</summary>
/// <param name="Line">Of its file; null where it is no line's.</param>
internal sealed record Problem(int? Line, string What)
{
    /// <summary>Whether both sides have numbers, which are not the same.</summary>
    public bool IsDifference { get; init; }

    public override string ToString() => Line is { } line ? Invariant($"line {line}: {What}") : What;
}
