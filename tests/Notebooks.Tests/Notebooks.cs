using Workbook.Ipynb;
using Workbook.Running;

namespace Workbook.Notebooks.Tests;

/// <summary>The notebooks of this repository.</summary>
internal static class Notebooks
{
    /// <summary>For a cell that never ends. The longest takes a few seconds by itself, but a machine may have far too much else to do.</summary>
    public static TimeSpan CellLimit { get; } = TimeSpan.FromMinutes(15);

    public static string Folder { get; } = Path.Combine(Repository.Find(AppContext.BaseDirectory)!, "notebooks");

    public static IReadOnlyList<string> Files { get; } = [.. Directory.GetFiles(Folder, "*.ipynb").Order(StringComparer.Ordinal)];

    public static TheoryData<string> Names => [.. Files.Select(file => Path.GetFileName(file)!)];

    public static string PathOf(string name) => Path.Combine(Folder, name);

    public static Notebook Read(string name) => NotebookFile.Read(PathOf(name));
}
