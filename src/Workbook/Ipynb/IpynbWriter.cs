using System.Text.Json.Nodes;

namespace Workbook.Ipynb;

/// <summary>
/// Writes the one canonical text of a notebook: nbformat 4.5 as Jupyter itself would save it (members sorted, indented by one, long
/// text one line an entry), without execution counts.
/// </summary>
public static class IpynbWriter
{
    public static string ToText(Notebook notebook)
    {
        var root = Merge(notebook.Extra, new JsonObject
        {
            ["cells"] = new JsonArray([.. notebook.Cells.Select(CellJson)]),
            ["metadata"] = notebook.Metadata.DeepClone(),
            ["nbformat"] = 4,
            ["nbformat_minor"] = 5,
        });
        return CanonicalJson.ToText(root) + "\n";
    }

    private static JsonObject CellJson(Cell cell)
    {
        var json = Merge(cell.Extra, new JsonObject
        {
            ["cell_type"] = cell.Kind switch { CellKind.Code => "code", CellKind.Markdown => "markdown", _ => "raw" },
            ["id"] = cell.Id,
            ["metadata"] = cell.Metadata.DeepClone(),
            ["source"] = TextLines.Split(cell.Source),
        });
        if (cell.Attachments is { } attachments)
            json["attachments"] = new JsonObject(attachments.Select(file => KeyValuePair.Create<string, JsonNode?>(file.Key, BundleJson((JsonObject)file.Value!.DeepClone()))));
        if (cell.Kind == CellKind.Code)
        {
            json["execution_count"] = null;
            json["outputs"] = new JsonArray([.. cell.Outputs.Select(OutputJson)]);
        }
        return json;
    }

    internal static JsonObject OutputJson(Output output) => Merge(output.Extra, output switch
    {
        StreamOutput stream => new JsonObject { ["output_type"] = "stream", ["name"] = stream.Name, ["text"] = TextLines.Split(stream.Text) },
        DisplayOutput display => Rich("display_data", display),
        ResultOutput result => Rich("execute_result", result),
        ErrorOutput error => new JsonObject
        {
            ["output_type"] = "error",
            ["ename"] = error.Name,
            ["evalue"] = error.Value,
            ["traceback"] = new JsonArray([.. error.Traceback.Select(line => JsonValue.Create(line))]),
        },
        _ => throw new InvalidOperationException($"{output.GetType().Name} has no place in a notebook."),
    });

    private static JsonObject Rich(string type, RichOutput output)
    {
        var json = new JsonObject { ["output_type"] = type, ["data"] = BundleJson(output.Data.ToJson()), ["metadata"] = output.Metadata.DeepClone() };
        if (output is ResultOutput)
            json["execution_count"] = null;
        return json;
    }

    private static JsonObject BundleJson(JsonObject bundle)
    {
        foreach (var (mime, value) in bundle.ToList())
        {
            if (MimeBundle.IsStoredAsLines(mime) && value is JsonValue text && text.TryGetValue(out string? whole))
                bundle[mime] = TextLines.Split(whole);
        }
        return bundle;
    }

    private static JsonObject Merge(JsonObject extra, JsonObject known)
    {
        foreach (var (name, value) in extra)
            known.TryAdd(name, value?.DeepClone());
        return known;
    }
}
