using System.Text;
using Workbook.Files;

namespace Workbook.Witnesses;

/// <summary>
/// What a cell computes, written once more for another library: a Python file that stands alone, beside the notebook in
/// <c>witness/NOTEBOOK/CELL.numpy.py</c> or <c>CELL.torch.py</c>. Lines that end in <c># C#: EXPRESSION</c> are worth what the C# is.
/// </summary>
/// <param name="Path">The file.</param>
/// <param name="CellId">The cell beside which it stands.</param>
internal sealed record Witness(string Path, string CellId, WitnessLibrary Library, string Source)
{
    /// <summary>The folder beside the notebooks.</summary>
    public const string FolderName = "witness";

    private const int Largest = 64 << 10;

    public string FileName => System.IO.Path.GetFileName(Path);

    public IReadOnlyList<Claim> Claims { get; } = Claim.In(Source);

    /// <summary>A notebook's witnesses, in the order of the names.</summary>
    /// <param name="stray">Told the files that are none, and why.</param>
    public static IReadOnlyList<Witness> Beside(string notebook, Action<string, string>? stray = null)
    {
        notebook = System.IO.Path.GetFullPath(notebook);
        var folder = System.IO.Path.GetDirectoryName(notebook)!;
        var (own, witnesses) = (FolderOf(notebook), new List<Witness>());
        if (!Directory.Exists(own))
            return witnesses;
        foreach (var name in Directory.EnumerateFiles(own).Select(file => System.IO.Path.GetFileName(file)).Order(StringComparer.Ordinal))
        {
            var file = System.IO.Path.Combine(own, name);
            if (WitnessLibrary.All.FirstOrDefault(library => name.EndsWith(library.Ending, StringComparison.Ordinal)) is not { } library)
                stray?.Invoke(file, $"a witness is named after its cell and its library, CELL{string.Join(" or CELL", WitnessLibrary.All.Select(l => l.Ending))}");
            else if (FileBeside.Find(folder, System.IO.Path.GetRelativePath(folder, file), out var problem) is not { } path)
                stray?.Invoke(file, problem);
            else if (FileBeside.Content(path, Largest) is { } content)
                witnesses.Add(new(path, name[..^library.Ending.Length], library, Encoding.UTF8.GetString(content).ReplaceLineEndings("\n")));
            else
                stray?.Invoke(file, $"it must be a file of at most {Largest >> 10} kB that is not empty and can be read");
        }
        return witnesses;
    }

    /// <summary>Where a notebook's witnesses lie.</summary>
    public static string FolderOf(string notebook) => System.IO.Path.Combine(
        System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(notebook))!, FolderName, System.IO.Path.GetFileNameWithoutExtension(notebook));
}
