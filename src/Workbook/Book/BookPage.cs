using Workbook.Ipynb;
using Workbook.Witnesses;

namespace Workbook.Book;

/// <summary>A notebook that becomes a page, with the outputs it is to show.</summary>
/// <param name="Path">The notebook's file; its name becomes the page's, and pictures are looked for beside it.</param>
/// <param name="Notebook">Its cells and outputs.</param>
public sealed record BookPage(string Path, Notebook Notebook)
{
    public string Name { get; } = System.IO.Path.GetFileNameWithoutExtension(Path);

    /// <summary>What lies beside it for its cells in other libraries.</summary>
    /// <param name="stray">Told the files that are none, and why.</param>
    internal IReadOnlyList<Witness> Witnesses(Action<string, string>? stray = null) => Witness.Beside(Path, stray);

    public static BookPage Read(string path) => new(path, NotebookFile.Read(path));
}
