using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Workbook.Ipynb;

/// <summary>Reads nbformat 4.0 to 4.5.</summary>
public static class IpynbReader
{
    private const string Resave = "Open it in Jupyter or VS Code and save it again, or run `jupyter nbconvert --to notebook --nbformat 4` on it.";

    public static Notebook Parse(string text, string file)
    {
        var json = new JsonNodes(file);
        var root = json.Object(ParseJson(text, file), "$");
        var minor = Version(root, json);
        var cells = json.Array(root["cells"], "$.cells");
        var notebook = new Notebook
        {
            Metadata = json.ObjectOrEmpty(root["metadata"], "$.metadata"),
            Extra = Rest(root, "cells", "metadata", "nbformat", "nbformat_minor"),
            Cells = [.. cells.Select((cell, i) => ReadCell(json.Object(cell, $"$.cells[{i}]"), $"$.cells[{i}]", minor, json))],
        };
        CellIds.FillAndCheck(notebook.Cells, i => json.Wrong($"$.cells[{i}].id", $"the id \"{notebook.Cells[i].Id}\" stands on two cells.", "Give one of them another id; links and verification go by it."));
        return notebook;
    }

    private static JsonNode? ParseJson(string text, string file)
    {
        try
        {
            return StrictJson.Parse(text.TrimStart('\uFEFF'));
        }
        catch (HalfCharacterException e)
        {
            throw new NotebookFormatException(file, e.Where, $"it {HalfCharacterException.Problem}.", "Delete or complete the \\u escape.", e);
        }
        catch (JsonException e)
        {
            var where = e.LineNumber is { } line
                ? string.Create(CultureInfo.InvariantCulture, $"line {line + 1}, column {(e.BytePositionInLine ?? 0) + 1}")
                : "the whole file";
            var reason = e.Message.Split(" LineNumber:")[0].Split(" Path:")[0].TrimEnd('.');
            throw new NotebookFormatException(file, where, $"this is not JSON ({reason}).", "Restore the file, or correct it at that place.", e);
        }
    }

    private static int Version(JsonObject root, JsonNodes json)
    {
        if (root["nbformat"] is null)
            throw json.Wrong("$.nbformat", "the member is missing, so this is no notebook.", "A notebook has \"nbformat\": 4 and \"nbformat_minor\": 5 at its top.");
        var major = json.Integer(root["nbformat"], "$.nbformat");
        if (major != 4)
            throw json.Wrong("$.nbformat", $"the notebook has format {major}, the formats 4.0 to 4.5 can be read.", Resave);
        var minor = json.Integer(root["nbformat_minor"], "$.nbformat_minor");
        if (minor is < 0 or > 5)
            throw json.Wrong("$.nbformat_minor", $"the notebook has format 4.{minor}, the formats 4.0 to 4.5 can be read.", Resave);
        return minor;
    }

    private static Cell ReadCell(JsonObject cell, string path, int minor, JsonNodes json)
    {
        var kind = json.Text(cell["cell_type"], $"{path}.cell_type") switch
        {
            "code" => CellKind.Code,
            "markdown" => CellKind.Markdown,
            "raw" => CellKind.Raw,
            var other => throw json.Wrong($"{path}.cell_type", $"\"{other}\" is no kind of cell.", "Use \"code\", \"markdown\" or \"raw\"."),
        };
        return new Cell
        {
            Id = ReadId(cell, path, minor, json),
            Kind = kind,
            Source = TextLines.WithPlainEnds(json.Lines(cell["source"], $"{path}.source")),
            Metadata = json.ObjectOrEmpty(cell["metadata"], $"{path}.metadata"),
            Attachments = cell["attachments"] is { } attachments ? ReadAttachments(json.Object(attachments, $"{path}.attachments"), $"{path}.attachments", json) : null,
            Outputs = kind == CellKind.Code && cell["outputs"] is { } outputs
                ? [.. json.Array(outputs, $"{path}.outputs").Select((output, i) => ReadOutput(json.Object(output, $"{path}.outputs[{i}]"), $"{path}.outputs[{i}]", json))]
                : [],
            ExecutionCount = kind == CellKind.Code && cell["execution_count"] is JsonValue count && count.TryGetValue(out int number) ? number : null,
            Extra = kind == CellKind.Code
                ? Rest(cell, "cell_type", "id", "source", "metadata", "attachments", "outputs", "execution_count")
                : Rest(cell, "cell_type", "id", "source", "metadata", "attachments"),
        };
    }

    private static string ReadId(JsonObject cell, string path, int minor, JsonNodes json)
    {
        if (minor < 5)
            return cell["id"] is JsonValue early && early.TryGetValue(out string? kept) && CellIds.IsValid(kept) ? kept : "";
        if (cell["id"] is null)
            throw json.Wrong($"{path}.id", "the cell has no id, which format 4.5 asks for.", "Add one, such as \"id\": \"bias-sum\": 1 to 64 letters, digits, - or _.");
        var id = json.Text(cell["id"], $"{path}.id");
        return CellIds.IsValid(id) ? id : throw json.Wrong($"{path}.id", $"\"{id}\" can't be an id.", "Use 1 to 64 letters, digits, - or _.");
    }

    internal static Output ReadOutput(JsonObject output, string path, JsonNodes json)
    {
        var type = json.Text(output["output_type"], $"{path}.output_type");
        return type switch
        {
            "stream" => new StreamOutput(json.Text(output["name"], $"{path}.name"), json.Lines(output["text"], $"{path}.text"))
            {
                Extra = Rest(output, "output_type", "name", "text"),
            },
            "display_data" => new DisplayOutput(ReadBundle(output["data"], $"{path}.data", json), json.ObjectOrEmpty(output["metadata"], $"{path}.metadata"))
            {
                Extra = Rest(output, "output_type", "data", "metadata"),
            },
            "execute_result" => new ResultOutput(ReadBundle(output["data"], $"{path}.data", json), json.ObjectOrEmpty(output["metadata"], $"{path}.metadata"))
            {
                Extra = Rest(output, "output_type", "data", "metadata", "execution_count"),
            },
            "error" => new ErrorOutput(
                json.Text(output["ename"], $"{path}.ename"),
                json.Text(output["evalue"], $"{path}.evalue"),
                [.. json.Array(output["traceback"], $"{path}.traceback").Select((line, i) => json.Text(line, $"{path}.traceback[{i}]"))])
            {
                Extra = Rest(output, "output_type", "ename", "evalue", "traceback"),
            },
            _ => throw json.Wrong($"{path}.output_type", $"\"{type}\" is no kind of output.", "Use \"stream\", \"display_data\", \"execute_result\" or \"error\", or clear the outputs and run the notebook again."),
        };
    }

    private static MimeBundle ReadBundle(JsonNode? node, string path, JsonNodes json)
    {
        var bundle = new JsonObject();
        foreach (var (mime, value) in json.Object(node, path))
            bundle[mime] = MimeBundle.IsJson(mime) ? value?.DeepClone() : json.Lines(value, $"{path}[\"{mime}\"]");
        return new MimeBundle(bundle);
    }

    private static JsonObject ReadAttachments(JsonObject attachments, string path, JsonNodes json)
    {
        var result = new JsonObject();
        foreach (var (name, bundle) in attachments)
            result[name] = ReadBundle(bundle, $"{path}[\"{name}\"]", json).ToJson();
        return result;
    }

    private static JsonObject Rest(JsonObject from, params ReadOnlySpan<string> known)
    {
        var rest = new JsonObject();
        foreach (var (name, value) in from)
        {
            if (!known.Contains(name))
                rest[name] = value?.DeepClone();
        }
        return rest;
    }
}
