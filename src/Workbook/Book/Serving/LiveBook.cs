using Workbook.Ipynb;

namespace Workbook.Book.Serving;

/// <summary>The book while it is being written: shown on this machine, rebuilt when a notebook is saved.</summary>
/// <param name="read">Reads the notebooks as they are on file now.</param>
/// <param name="run">Runs a notebook and returns it with fresh outputs.</param>
/// <param name="folder">Where the pages are kept.</param>
internal sealed class LiveBook(Func<IReadOnlyList<BookPage>> read, Func<BookPage, CancellationToken, Task<Notebook>> run, string folder, BookOptions options)
{
    private readonly LivePages _pages = new(run);
    private readonly BookOptions _options = options with { LiveReload = true };
    private Dictionary<string, string> _shown = new(StringComparer.Ordinal);

    /// <param name="port">The port on this machine; 0 takes a free one.</param>
    /// <param name="ready">Told the address when the book can be opened.</param>
    public async Task ServeAsync(int port, Action<string> ready, CancellationToken cancel)
    {
        using var server = new BookServer(folder, port);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        using var watch = new NotebookWatch(read().Select(page => Path.GetDirectoryName(Path.GetFullPath(page.Path))!));
        // Read anew: what was saved before the watch began would not be noticed.
        await RebuildAsync(read(), cancel).ConfigureAwait(false);
        var answering = server.RunAsync(stop.Token);
        ready(server.Address);
        try
        {
            while (true)
            {
                await watch.NextAsync(cancel).ConfigureAwait(false);
                await FollowAsync(server, cancel).ConfigureAwait(false);
            }
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            await answering.ConfigureAwait(false);
        }
    }

    private async Task FollowAsync(BookServer server, CancellationToken cancel)
    {
        try
        {
            var changed = await RebuildAsync(read(), cancel).ConfigureAwait(false);
            if (changed.Count > 0)
                server.Reload(changed);
        }
        catch (Exception e) when (e is NotebookFormatException or BookException or IOException)
        {
            _options.Report($"The pages stay as they were: {e.Message}");
        }
    }

    /// <summary>Builds the book if a page would change, and returns the names of those that did.</summary>
    private async Task<IReadOnlyList<string>> RebuildAsync(IReadOnlyList<BookPage> onFile, CancellationToken cancel)
    {
        var (pages, ran) = await _pages.RefreshAsync(onFile, cancel).ConfigureAwait(false);
        var now = pages.ToDictionary(page => page.Name, page => IpynbWriter.ToText(page.Notebook), StringComparer.Ordinal);
        var changed = now.Keys.Union(_shown.Keys).Where(name => now.GetValueOrDefault(name) != _shown.GetValueOrDefault(name)).ToList();
        if (changed.Count == 0)
            return changed;
        BookBuilder.Build(pages, folder, _options, cancel);
        if (_shown.Count > 0)
            _options.Report($"{string.Join(", ", changed)}: rebuilt{(ran.Count > 0 ? ", code run again" : "")}.");
        _shown = now;
        return changed;
    }
}
