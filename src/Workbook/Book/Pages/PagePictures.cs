using System.Text.Json.Nodes;
using Workbook.Ipynb;

namespace Workbook.Book.Pages;

/// <summary>Turns the pictures a cell names, attached to it or lying beside the notebook, into data that travel with the page.</summary>
internal sealed class PagePictures(string notebookPath, Action<string> report)
{
    private const long Largest = 8 << 20;
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
        if (source.Contains(':') || source.StartsWith('/') || source.StartsWith('\\'))
        {
            report($"{Path.GetFileName(notebookPath)}, cell {cell.Id}: the picture {source} is left out; a book shows pictures that lie beside the notebook.");
            return null;
        }
        var path = Path.GetFullPath(Path.Combine(_folder, Uri.UnescapeDataString(source)));
        var mime = Path.GetExtension(path).ToLowerInvariant() switch
        {
            ".png" => "image/png",
            ".jpg" or ".jpeg" => "image/jpeg",
            ".gif" => "image/gif",
            ".webp" => "image/webp",
            ".avif" => "image/avif",
            ".svg" => "image/svg+xml",
            _ => null,
        };
        if (mime is null || !path.StartsWith(_folder + Path.DirectorySeparatorChar, StringComparison.Ordinal) || !File.Exists(path) || new FileInfo(path).Length > Largest)
        {
            report($"{Path.GetFileName(notebookPath)}, cell {cell.Id}: the picture {source} is left out; it must be a picture of at most {Largest >> 20} MB in the notebook's folder.");
            return null;
        }
        return $"data:{mime};base64,{Convert.ToBase64String(File.ReadAllBytes(path))}";
    }
}
