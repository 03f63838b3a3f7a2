namespace Benchmarks;

/// <summary>Where reports are written: artifacts/benchmarks of the clone.</summary>
internal static class ReportFiles
{
    /// <summary>The root of the clone the program was built in.</summary>
    public static string Root { get; } = FindRoot();

    public static string Folder => Path.Combine(Root, "artifacts", "benchmarks");

    /// <summary>Writes <c>NAME.json</c> and, where there is a picture, <c>NAME.svg</c>.</summary>
    public static void Write(Report report)
    {
        Write(report.Name + ".json", report.ToJson() + "\n");
        if (report.Picture is { } picture) Write(report.Name + ".svg", picture.ToSvg());
    }

    /// <summary>Writes a file under a temporary name and renames it, so that nobody ever sees half of it.</summary>
    public static void Write(string name, string text)
    {
        var path = Path.Combine(Directory.CreateDirectory(Folder).FullName, name);
        File.WriteAllText(path + ".part", text);
        File.Move(path + ".part", path, overwrite: true);
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Notebooks.sln"))) return folder.FullName;
        throw new DirectoryNotFoundException("There is no Notebooks.sln above the program; run it from a clone of the repository.");
    }
}
