namespace Workbook.Book.Serving;

/// <summary>
/// A rebuild to come. Open pages wait for it and then for the one after it, so that none is missed and nobody keeps a list of those who wait.
/// </summary>
internal sealed class Rebuild
{
    private readonly TaskCompletionSource<Rebuilt?> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>What was rebuilt, or null if the book is no longer followed.</summary>
    public Task<Rebuilt?> Done => _done.Task;

    /// <summary>Tells those who wait which pages have changed; returns the rebuild they wait for next.</summary>
    public Rebuild Tell(IEnumerable<string> pages)
    {
        var next = new Rebuild();
        _done.TrySetResult(new Rebuilt(string.Join(' ', pages.Select(Uri.EscapeDataString)), next));
        return next;
    }

    public void End() => _done.TrySetResult(null);
}

/// <param name="Pages">The names of the pages that changed, escaped, with spaces between them.</param>
/// <param name="Next">The rebuild after this one.</param>
internal sealed record Rebuilt(string Pages, Rebuild Next);
