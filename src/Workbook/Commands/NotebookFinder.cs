using Workbook.Running;
using Workbook.Ipynb;

namespace Workbook.Commands;

/// <summary>Finds and reads the notebooks a command is about.</summary>
internal static class NotebookFinder
{
    /// <summary>The notebooks under the paths, or of the repository's <c>notebooks</c> folder where none is given.</summary>
    public static IReadOnlyList<NotebookJob> Read(IReadOnlyList<string> paths)
    {
        var files = (paths.Count > 0 ? paths : [DefaultFolder()]).SelectMany(Expand).DistinctBy(Path.GetFullPath).ToList();
        var (jobs, unreadable) = (new List<NotebookJob>(), new List<string>());
        foreach (var file in files)
        {
            try
            {
                jobs.Add(new NotebookJob(Path.GetFullPath(file), file, NotebookFile.Read(file)));
            }
            catch (NotebookFormatException e)
            {
                unreadable.Add(e.Message);
            }
        }
        return unreadable.Count == 0 ? jobs : throw new UsageException(string.Join('\n', unreadable));
    }

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

    private static IEnumerable<string> Expand(string path)
    {
        if (!Directory.Exists(path))
            return [path];
        var found = Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories)
            .Where(file => NotebookFile.IsNotebook(file))
            .Where(file => !Path.GetRelativePath(path, file).Split(Path.DirectorySeparatorChar).Any(part => part.StartsWith('.')))
            .Order(StringComparer.Ordinal)
            .ToList();
        return found.Count > 0 ? found : throw new UsageException($"There is no notebook (.ipynb or .dib) in {path}.");
    }
}
