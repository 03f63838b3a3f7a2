namespace Workbook.Book;

/// <summary>
/// A folder that is written beside its place and then takes it, so that readers see the old book or the new one and an interrupted build
/// leaves the old.
/// </summary>
internal sealed class AtomicFolder : IDisposable
{
    private const string Mark = ".workbook-book";
    private readonly string _target;
    private bool _moved;

    public AtomicFolder(string target)
    {
        _target = System.IO.Path.GetFullPath(target).TrimEnd(System.IO.Path.DirectorySeparatorChar);
        if (File.Exists(_target))
            throw new BookException($"{target} is a file; a book needs a folder. Name another place.");
        if (Directory.Exists(_target) && Directory.EnumerateFileSystemEntries(_target).Any() && !File.Exists(System.IO.Path.Combine(_target, Mark)))
            throw new BookException($"{target} holds files that are no book of this program, and building would replace them. Name an empty or a new folder, or delete it first.");
        var parent = System.IO.Path.GetDirectoryName(_target) ?? throw new BookException($"{target} can't be replaced. Name a folder inside another.");
        Directory.CreateDirectory(parent);
        Path = System.IO.Path.Combine(parent, $".{System.IO.Path.GetFileName(_target)}-{Guid.NewGuid():N}");
        Directory.CreateDirectory(Path);
        File.WriteAllText(System.IO.Path.Combine(Path, Mark), "This folder is replaced whenever the book is built.\n");
    }

    /// <summary>Where to write.</summary>
    public string Path { get; }

    /// <summary>Puts what was written in place of the target.</summary>
    public void Commit()
    {
        var old = $"{Path}-old";
        if (Directory.Exists(_target))
            Directory.Move(_target, old);
        try
        {
            Directory.Move(Path, _target);
        }
        catch when (Directory.Exists(old))
        {
            Directory.Move(old, _target);
            throw;
        }
        _moved = true;
        if (Directory.Exists(old))
            Directory.Delete(old, recursive: true);
    }

    public void Dispose()
    {
        if (!_moved && Directory.Exists(Path))
            Directory.Delete(Path, recursive: true);
    }
}
