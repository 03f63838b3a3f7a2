namespace Workbook.Files;

/// <summary>What processes that were killed left behind.</summary>
internal static class Litter
{
    /// <summary>Takes away the files of that name in a folder whose owners are gone.</summary>
    public static void RemoveFiles(string folder, TemporaryName name)
    {
        foreach (var file in Left(() => Directory.EnumerateFiles(folder), name))
            RemoveFile(file);
    }

    /// <summary>Takes away the folders of that name in a folder whose owners are gone.</summary>
    public static void RemoveFolders(string folder, TemporaryName name)
    {
        foreach (var left in Folders(folder, name))
            RemoveFolder(left);
    }

    /// <summary>The folders of that name in a folder whose owners are gone.</summary>
    public static IReadOnlyList<string> Folders(string folder, TemporaryName name) => Left(() => Directory.EnumerateDirectories(folder), name);

    /// <summary>What can't be removed now is left to the next run.</summary>
    public static void RemoveFile(string file) => Try(() => File.Delete(file));

    /// <summary>What can't be removed now, such as a file that something a cell started still writes, is left to the next run.</summary>
    public static void RemoveFolder(string folder) => Try(() => Directory.Delete(folder, recursive: true));

    private static List<string> Left(Func<IEnumerable<string>> entries, TemporaryName name)
    {
        List<string> left = [];
        Try(() => left.AddRange(entries().Where(path => name.OwnerOf(Path.GetFileName(path)) is { IsGone: true })));
        return left;
    }

    private static void Try(Action action)
    {
        try
        {
            action();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
        }
    }
}
