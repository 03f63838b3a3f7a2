namespace Workbook.Running;

/// <summary>The workbook's own folder: the one that holds Notebooks.sln.</summary>
internal static class Repository
{
    /// <summary>The repository around a folder, or null.</summary>
    public static string? Find(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "Notebooks.sln")))
                return at.FullName;
        }
        return null;
    }
}
