using Workbook.Ipynb;

namespace Workbook.Book.Serving;

/// <summary>
/// The notebooks being worked on, each with the outputs of its last run. A notebook is run again only when its code cells have changed;
/// saving new prose costs a page, not a run.
/// </summary>
/// <param name="run">Runs a notebook and returns it with fresh outputs.</param>
internal sealed class LivePages(Func<BookPage, CancellationToken, Task<Notebook>> run)
{
    private readonly Dictionary<string, (string Code, Notebook Ran)> _known = new(StringComparer.Ordinal);

    /// <summary>The pages as they are on file now, with outputs that belong to their code, and the names of those that were run for it.</summary>
    public async Task<(IReadOnlyList<BookPage> Pages, IReadOnlyList<string> Run)> RefreshAsync(IReadOnlyList<BookPage> onFile, CancellationToken cancel)
    {
        var (pages, fresh) = (new List<BookPage>(), new List<string>());
        foreach (var page in onFile)
        {
            var code = CodeHash.Of(page.Notebook);
            if (!_known.TryGetValue(page.Path, out var known) && HasOutputs(page.Notebook))
                _known[page.Path] = known = (code, page.Notebook);
            if (known.Code != code)
            {
                _known[page.Path] = known = (code, await run(page, cancel).ConfigureAwait(false));
                fresh.Add(page.Name);
            }
            pages.Add(page with { Notebook = WithOutputs(page.Notebook, known.Ran) });
        }
        return (pages, fresh);
    }

    private static bool HasOutputs(Notebook notebook) =>
        notebook.Cells.Any(cell => cell.Outputs.Count > 0) || notebook.Cells.All(cell => cell.Kind != CellKind.Code);

    private static Notebook WithOutputs(Notebook onFile, Notebook ran)
    {
        var outputs = ran.Cells.ToDictionary(cell => cell.Id, cell => cell.Outputs, StringComparer.Ordinal);
        var shown = onFile.Clone();
        foreach (var cell in shown.Cells.Where(cell => cell.Kind == CellKind.Code))
        {
            cell.Outputs.Clear();
            cell.Outputs.AddRange(outputs.GetValueOrDefault(cell.Id) ?? []);
        }
        return shown;
    }
}
