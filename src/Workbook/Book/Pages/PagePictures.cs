using System.Text.Json.Nodes;
using Workbook.Ipynb;

namespace Workbook.Book.Pages;

/// <summary>Turns the pictures a cell names, attached to it or lying beside the notebook, into data that travel with the page.</summary>
internal sealed class PagePictures(string notebookPath, Action<string> report)
{
    private const int LongestName = 120;

    private readonly string _folder = Path.GetDirectoryName(Path.GetFullPath(notebookPath))!;

    public Func<string, string?> For(Cell cell) => source => Attached(cell, source) ?? Beside(source, cell);

    private static string? Attached(Cell cell, string source)
    {
        const string scheme = "attachment:";
        if (!source.StartsWith(scheme, StringComparison.Ordinal))
            return null;
        var bundle = cell.Attachments?[Uri.UnescapeDataString(source[scheme.Length..])] as JsonObject;
        return bundle?.FirstOrDefault(entry => entry.Key.StartsWith("image/", StringComparison.Ordinal)) is { Key: { } mime, Value: JsonValue value } && value.TryGetValue(out string? data)
            ? mime == "image/svg+xml" && data.StartsWith('<') ? $"data:{mime};base64,{Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(data))}" : $"data:{mime};base64,{data.ReplaceLineEndings("")}"
            : null;
    }

    private string? Beside(string source, Cell cell)
    {
        var outside = source.Contains(':') || source.StartsWith('/') || source.StartsWith('\\');
        var problem = "a book shows pictures that lie beside the notebook";
        if (!outside && PictureBeside.Read(_folder, Uri.UnescapeDataString(source), out problem) is var (mime, content))
            return $"data:{mime};base64,{Convert.ToBase64String(content)}";
        report($"{Path.GetFileName(notebookPath)}, cell {cell.Id}: the picture {Named(source)} is left out; {problem}.");
        return null;
    }

    /// <summary>An address may be megabytes long and hold what a terminal would obey.</summary>
    private static string Named(string source)
    {
        var shown = string.Concat(source.Take(LongestName).Select(c => char.IsControl(c) ? '\uFFFD' : c));
        return source.Length > LongestName ? $"{shown}…" : shown;
    }
}
