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

    /// <summary>Serves until it is cancelled.</summary>
    /// <param name="port">The port on this machine; 0 takes a free one.</param>
    /// <param name="ready">Told the address when the book can be opened.</param>
    public async Task ServeAsync(int port, Action<string> ready, CancellationToken cancel)
    {
        var server = new BookServer(port);
        await using var closing = server.ConfigureAwait(false);
        using var watch = new NotebookWatch(read().Select(page => Path.GetDirectoryName(Path.GetFullPath(page.Path))!));
        try
        {
            // Read anew: what was saved before the watch began would not be noticed.
            await RebuildAsync(server, cancel).ConfigureAwait(false);
            await server.StartAsync(cancel).ConfigureAwait(false);
            ready(server.Address);
            while (true)
            {
                await watch.NextAsync(cancel).ConfigureAwait(false);
                await FollowAsync(server, cancel).ConfigureAwait(false);
            }
        }
        catch (Exception) when (cancel.IsCancellationRequested)
        {
            // This is how it is meant to end, and what it interrupts has nothing more to say.
        }
    }

    /// <summary>Whatever is wrong with what was saved, the next save may mend it.</summary>
    private async Task FollowAsync(BookServer server, CancellationToken cancel)
    {
        try
        {
            await RebuildAsync(server, cancel).ConfigureAwait(false);
        }
        catch (Exception e) when (!cancel.IsCancellationRequested)
        {
            _options.Report($"The pages stay as they were: {e.Message.ReplaceLineEndings(" ")}");
        }
    }

    /// <summary>Builds the book if a page would change, and shows it.</summary>
    private async Task RebuildAsync(BookServer server, CancellationToken cancel)
    {
        var onFile = read();
        BookBuilder.Check(onFile);
        var (pages, ran) = await _pages.RefreshAsync(onFile, cancel).ConfigureAwait(false);
        var now = pages.ToDictionary(page => page.Name, page => string.Concat(page.Witnesses().Select(witness => witness.Path + witness.Source).Prepend(IpynbWriter.ToText(page.Notebook))), StringComparer.Ordinal);
        var changed = now.Keys.Union(_shown.Keys).Where(name => now.GetValueOrDefault(name) != _shown.GetValueOrDefault(name)).ToList();
        if (changed.Count == 0)
            return;
        BookBuilder.Build(pages, folder, _options, cancel);
        server.Show(BookFiles.Read(folder), changed);
        if (_shown.Count > 0)
            _options.Report($"{string.Join(", ", changed)}: rebuilt{(ran.Count > 0 ? ", code run again" : "")}.");
        _shown = now;
    }
}
