using System.Threading.Channels;
using Workbook.Ipynb;
using Workbook.Witnesses;

namespace Workbook.Book.Serving;

/// <summary>Says when a notebook in one of the folders, or a witness beside it, was saved, once for the several events an editor's save makes.</summary>
internal sealed class NotebookWatch : IDisposable
{
    private static readonly TimeSpan Settled = TimeSpan.FromMilliseconds(150);

    private readonly Channel<bool> _saved = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly List<FileSystemWatcher> _watchers = [];

    public NotebookWatch(IEnumerable<string> folders)
    {
        foreach (var folder in folders.Distinct(StringComparer.Ordinal).SelectMany(WithWitnesses))
        {
            var watcher = new FileSystemWatcher(folder) { IncludeSubdirectories = Path.GetFileName(folder) == Witness.FolderName, NotifyFilter = NotifyFilters.FileName | NotifyFilters.LastWrite | NotifyFilters.Size };
            watcher.Changed += (_, e) => Note(e.Name);
            watcher.Created += (_, e) => Note(e.Name);
            watcher.Deleted += (_, e) => Note(e.Name);
            watcher.Renamed += (_, e) => Note(e.Name);
            // Some events were lost: a notebook may have been among them.
            watcher.Error += (_, _) => _saved.Writer.TryWrite(true);
            watcher.EnableRaisingEvents = true;
            _watchers.Add(watcher);
        }
    }

    /// <summary>Returns when something was saved and has been left alone for a moment.</summary>
    public async Task NextAsync(CancellationToken cancel)
    {
        await _saved.Reader.ReadAsync(cancel).ConfigureAwait(false);
        do
            await Task.Delay(Settled, cancel).ConfigureAwait(false);
        while (_saved.Reader.TryRead(out _));
    }

    public void Dispose()
    {
        foreach (var watcher in _watchers)
            watcher.Dispose();
    }

    private static IEnumerable<string> WithWitnesses(string folder) =>
        Path.Combine(folder, Witness.FolderName) is var witnesses && Directory.Exists(witnesses) ? [folder, witnesses] : [folder];

    private void Note(string? name)
    {
        if (name is not null && (NotebookFile.IsNotebook(name) || name.EndsWith(".py", StringComparison.Ordinal)))
            _saved.Writer.TryWrite(true);
    }
}
