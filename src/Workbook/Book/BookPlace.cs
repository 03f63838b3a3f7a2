using Workbook.Files;
using Workbook.Ipynb;

namespace Workbook.Book;

/// <summary>Where a book or a page is to be written. Whether it can be there is found out before anything runs.</summary>
public static class BookPlace
{
    private const string Mark = ".workbook-book";

    /// <summary>Makes sure that a book can be written here, and brings an earlier one back whose replacement was killed half way.</summary>
    /// <param name="folder">The folder of the book.</param>
    /// <param name="notebooks">The paths of its notebooks.</param>
    /// <exception cref="BookException">It can't.</exception>
    public static void CheckFolder(string folder, IEnumerable<string> notebooks)
    {
        CheckName(folder);
        ThrowIfTaken(folder);
        if (notebooks.FirstOrDefault(notebook => RealPath.IsInside(notebook, folder)) is { } lost)
            throw new BookException($"{lost} is a notebook inside {folder}, and building the book would replace it. Name another folder for the book.");
        Told(folder, () =>
        {
            // What building it begins with.
            using var trial = Begin(folder);
        });
    }

    /// <summary>Makes sure that a page can be written to this file.</summary>
    /// <exception cref="BookException">It can't.</exception>
    public static void CheckFile(string file)
    {
        CheckName(file);
        if (FileKind.Of(file) is { } kind)
            throw new BookException($"{file} is {kind}; a page needs a file. Name one that ends in .html.");
        if (NotebookFile.IsNotebook(file))
            throw new BookException($"{file} would be a notebook by its name, and a page is none. Name a file that ends in .html.");
        Told(file, () =>
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
            AtomicFile.Try(file);
        });
    }

    /// <summary>Whether a folder is a book, which holds copies of its notebooks.</summary>
    public static bool IsBook(string folder) => File.Exists(Path.Combine(folder, Mark));

    /// <summary>The folder in which a book is written until it takes its place.</summary>
    /// <exception cref="BookException">The place holds something else.</exception>
    internal static AtomicFolder Begin(string folder)
    {
        ThrowIfTaken(folder);
        var fresh = new AtomicFolder(folder);
        try
        {
            File.WriteAllText(Path.Combine(fresh.Path, Mark), "This folder is replaced whenever the book is built.\n");
            return fresh;
        }
        catch
        {
            fresh.Dispose();
            throw;
        }
    }

    /// <summary>Does what writes to the place; says in the place's own name what is wrong with it.</summary>
    internal static void Told(string place, Action write)
    {
        try
        {
            write();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new BookException($"{place} can't be written ({TemporaryName.TakenOut(e.Message).ReplaceLineEndings(" ").TrimEnd('.')}). What was there is as it was. Make room or name another place.", e);
        }
    }

    private static void CheckName(string place)
    {
        if (string.IsNullOrWhiteSpace(place))
            throw new BookException("The output has no name. Name a place for it after --output.");
    }

    private static void ThrowIfTaken(string folder)
    {
        if (File.Exists(folder))
            throw new BookException($"{folder} is {FileKind.Of(folder) ?? "a file"}; a book needs a folder. Name another place.");
        if (Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder))) is null)
            throw new BookException($"{folder} can't be replaced. Name a folder inside another.");
        Told(folder, () =>
        {
            if (Directory.Exists(folder) && !IsBook(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
                throw new BookException($"{folder} holds files that are no book of this program, and building would replace them. Name an empty or a new folder, or delete it first.");
        });
    }
}
