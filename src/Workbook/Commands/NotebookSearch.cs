using System.IO.Enumeration;
using Workbook.Book;
using Workbook.Ipynb;

namespace Workbook.Commands;

/// <summary>Looks for notebooks in a folder and those below it, but not in hidden ones, nor in a book, which holds copies of its notebooks.</summary>
internal static class NotebookSearch
{
    private static readonly EnumerationOptions All = new() { RecurseSubdirectories = true, AttributesToSkip = 0, IgnoreInaccessible = false, MatchType = MatchType.Simple };

    /// <summary>A link to a folder isn't followed: it may lead round in a circle, out of the folder, or to notebooks that are found without it.</summary>
    public static IEnumerable<string> Under(string folder) =>
        new FileSystemEnumerable<string>(folder, (ref FileSystemEntry entry) => entry.ToSpecifiedFullPath(), All)
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory && !entry.FileName.StartsWith('.'),
            ShouldRecursePredicate = (ref FileSystemEntry entry) =>
                !entry.FileName.StartsWith('.') && !entry.Attributes.HasFlag(FileAttributes.ReparsePoint) && !BookPlace.IsBook(entry.ToFullPath()),
        }.Where(NotebookFile.IsNotebook);
}
