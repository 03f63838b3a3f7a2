using Workbook.Book;
using Workbook.Files;
using Workbook.Ipynb;

namespace Workbook.Commands;

/// <summary>Looks for notebooks in a folder and those below it, but not in hidden ones, nor in a book, which holds copies of its notebooks.</summary>
internal static class NotebookSearch
{
    private static readonly EnumerationOptions All = new() { AttributesToSkip = 0, IgnoreInaccessible = false };

    public static IEnumerable<string> Under(string folder) => Under(folder, []);

    /// <param name="searched">The folders seen so far, by their real paths: a link may lead back to one of them.</param>
    private static IEnumerable<string> Under(string folder, HashSet<string> searched)
    {
        if (!searched.Add(RealPath.Of(folder)))
            yield break;
        foreach (var file in Directory.EnumerateFiles(folder, "*", All).Where(file => IsVisible(file) && NotebookFile.IsNotebook(file)))
            yield return file;
        // Folders before links to them, so that a notebook is found under its own name.
        foreach (var inner in new DirectoryInfo(folder).EnumerateDirectories("*", All).Where(inner => IsVisible(inner.Name)).OrderBy(inner => inner.LinkTarget is not null).ThenBy(inner => inner.Name, StringComparer.Ordinal))
        {
            var path = Path.Combine(folder, inner.Name);
            if (BookPlace.IsBook(path))
                continue;
            foreach (var file in Under(path, searched))
                yield return file;
        }
    }

    private static bool IsVisible(string path) => !Path.GetFileName(path).StartsWith('.');
}
