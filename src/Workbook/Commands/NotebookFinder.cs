using System.IO.Enumeration;
using Workbook.Ipynb;
using Workbook.Running;
using Workbook.Verification;

namespace Workbook.Commands;

/// <summary>Finds and reads the notebooks a command is about.</summary>
internal static class NotebookFinder
{
    /// <summary>The notebooks under the paths, or of the repository's <c>notebooks</c> folder where none is given.</summary>
    public static IReadOnlyList<NotebookJob> Read(IReadOnlyList<string> paths)
    {
        var files = (paths.Count > 0 ? paths : [DefaultFolder()]).SelectMany(Expand).DistinctBy(Path.GetFullPath).ToList();
        return ReadAll(files, file =>
        {
            var notebook = NotebookFile.Read(file, out var text);
            return new NotebookJob(Path.GetFullPath(file), file, notebook) { Text = text };
        });
    }

    /// <summary>What another client made of the notebooks: the files of the same names in a folder.</summary>
    public static IReadOnlyList<NotebookResult> ReadRuns(IReadOnlyList<NotebookJob> jobs, string folder) => Directory.Exists(folder)
        ? ReadAll(jobs, job => ForeignRun.Of(job, Path.Combine(folder, Path.GetFileName(job.Path))))
        : throw new UsageException($"There is no folder {folder}. Name the one in which another client wrote the executed notebooks.");

    /// <summary>The folder of the repository around the current directory.</summary>
    public static string RepositoryFolder() => Repository.Find(Environment.CurrentDirectory)
        ?? throw new UsageException("There is no Notebooks.sln in this folder or above it. Go to a folder of the workbook, or name the notebooks.");

    private static string DefaultFolder()
    {
        var folder = Path.Combine(RepositoryFolder(), "notebooks");
        return Directory.Exists(folder)
            ? Path.GetRelativePath(Environment.CurrentDirectory, folder)
            : throw new UsageException($"The workbook has no folder {folder}. Name the notebooks.");
    }

    /// <summary>Reads every one, so that all that can't be read is told at once.</summary>
    private static List<TOut> ReadAll<TIn, TOut>(IEnumerable<TIn> files, Func<TIn, TOut> read)
    {
        var (all, unreadable) = (new List<TOut>(), new List<string>());
        foreach (var file in files)
        {
            try
            {
                all.Add(read(file));
            }
            catch (NotebookFormatException e)
            {
                unreadable.Add(e.Message);
            }
        }
        return unreadable.Count == 0 ? all : throw new UsageException(string.Join('\n', unreadable));
    }

    private static IEnumerable<string> Expand(string path)
    {
        if (path.Length == 0)
            throw new UsageException("One of the paths is empty. Name a notebook or a folder; for this folder write a dot.");
        if (!Directory.Exists(path))
            return [path];
        var found = FilesUnder(path).Where(NotebookFile.IsNotebook).Order(StringComparer.Ordinal).ToList();
        return found.Count > 0 ? found : throw new UsageException($"There is no notebook (.ipynb or .dib) in {path}.");
    }

    /// <summary>The files of a folder and of those in it, without what is hidden. A link to a folder isn't followed: it may lead round in a circle, or to notebooks that are found without it.</summary>
    private static FileSystemEnumerable<string> FilesUnder(string path) =>
        new(path, (ref FileSystemEntry entry) => entry.ToSpecifiedFullPath(), new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0, IgnoreInaccessible = false, MatchType = MatchType.Simple })
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory && !entry.FileName.StartsWith('.'),
            ShouldRecursePredicate = (ref FileSystemEntry entry) => !entry.FileName.StartsWith('.') && !entry.Attributes.HasFlag(FileAttributes.ReparsePoint),
        };
}
