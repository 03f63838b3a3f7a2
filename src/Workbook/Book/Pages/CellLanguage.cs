using System.Text.Json.Nodes;
using Workbook.Book.Code;
using Workbook.Ipynb;

namespace Workbook.Book.Pages;

/// <summary>The language of a code cell: what its first line says (<c>#!fsharp</c>), else its metadata, else the notebook's own.</summary>
/// <param name="Name">The language's own name, as the highlighter knows it: a kernel may have any.</param>
/// <param name="IsOther">Whether it isn't the notebook's own.</param>
/// <param name="Magic">The first line where it only repeats the language, with the end of the line; else nothing.</param>
/// <param name="Code">The rest.</param>
internal sealed record CellLanguage(string Name, bool IsOther, string Magic, string Code)
{
    public static CellLanguage Of(Cell cell, Notebook notebook)
    {
        var source = cell.Source.Trim('\n');
        var (line, rest) = source.IndexOf('\n') is >= 0 and var end ? (source[..end], source[(end + 1)..]) : (source, "");
        var said = line.StartsWith("#!", StringComparison.Ordinal) ? line[2..].Trim().Split(' ', 2) : [""];
        var chosen = KernelNames.Find(said[0]) ?? (said[0].Length > 0 && Connected(notebook).ContainsKey(said[0]) ? said[0] : null);
        var kernel = chosen ?? KernelNames.Normalise(notebook.LanguageOf(cell));
        var repeats = chosen is not null && said.Length == 1;
        return new(LanguageOf(kernel, notebook), kernel != KernelNames.Normalise(notebook.DefaultLanguage), repeats ? source[..^rest.Length] : "", repeats ? rest : source);
    }

    private static string LanguageOf(string kernel, Notebook notebook) =>
        Highlighter.Knows(kernel) ? kernel : Connected(notebook).GetValueOrDefault(kernel, kernel);

    /// <summary>Kernels beyond .NET Interactive's own: those the notebook lists, and those that its cells connect to.</summary>
    private static Dictionary<string, string> Connected(Notebook notebook)
    {
        var kernels = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in notebook.Cells.Where(cell => cell.Kind == CellKind.Code).SelectMany(cell => cell.Source.Split('\n')).Where(line => line.StartsWith("#!connect ", StringComparison.Ordinal)))
        {
            var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (After(words, "--kernel-name") is { } name)
                kernels[name] = After(words, "--kernel-spec") is { } spec && (Highlighter.Knows(spec) ? spec : spec.StartsWith("python", StringComparison.Ordinal) ? "python" : null) is { } known ? known : words[1] == "jupyter" ? name : words[1];
        }
        if ((notebook.Metadata["polyglot_notebook"] as JsonObject)?["kernelInfo"] is JsonObject info && info["items"] is JsonArray items)
        {
            foreach (var item in items.OfType<JsonObject>())
            {
                if (item.Text("name") is { } name && item.Text("languageName") is { Length: > 0 } language)
                    kernels[name] = language;
            }
        }
        return kernels;
    }

    private static string? After(string[] words, string option) =>
        Array.IndexOf(words, option) is >= 0 and var at && at + 1 < words.Length ? words[at + 1].Trim('"') : null;
}
