using Workbook.Running;

namespace Workbook.Witnesses;

/// <summary>Files and folders among the witnesses that belong to no notebook: nobody would notice that they are no longer run.</summary>
internal static class Stray
{
    /// <summary>A line for each, which names it and says what to do.</summary>
    public static IEnumerable<string> Beside(IReadOnlyList<NotebookJob> notebooks)
    {
        var lines = new List<string>();
        foreach (var job in notebooks)
            Witness.Beside(job.Path, (file, problem) => lines.Add($"{Path.GetRelativePath(job.Folder, file)}, beside {job.Name}, can't be heard: {problem}."));
        foreach (var folder in notebooks.Select(job => job.Folder).Distinct(StringComparer.Ordinal))
        {
            var witnesses = Path.Combine(folder, Witness.FolderName);
            if (!Directory.Exists(witnesses))
                continue;
            var owners = Directory.EnumerateFiles(folder).Where(Ipynb.NotebookFile.IsNotebook).Select(Path.GetFileNameWithoutExtension).ToHashSet(StringComparer.Ordinal);
            foreach (var name in Directory.EnumerateFileSystemEntries(witnesses).Select(Path.GetFileName).Order(StringComparer.Ordinal).Where(name => !owners.Contains(name)))
                lines.Add($"{Witness.FolderName}/{name} can't be heard: there is no notebook {name} beside it; name the folder after its notebook.");
        }
        return lines;
    }
}
