using System.Text;
using System.Text.Json.Nodes;
using Workbook.Ipynb;

namespace Workbook.Tests.Ipynb;

/// <summary>Notebooks of every shape the format allows, with awkward text, from a seed.</summary>
internal sealed class RandomNotebooks(int seed)
{
    private static readonly string[] Pieces =
        ["a", "Z", "0", " ", "\n", "\n\n", "\t", "\"", "\\", "δ³ = ∂L/∂Z³", "é", "😀", "\u2028", "\u0007", "\u007f", "\u00a0", "</script>", "#!csharp", "[", "{", "null", "\r", "\f"];

    private static readonly string[] Mimes = ["text/plain", "text/html", "text/latex", "text/markdown", "image/svg+xml", "image/png", "application/json", "application/vnd.plotly.v1+json"];

    private readonly Random _random = new(seed);

    public Notebook Next()
    {
        var notebook = Notebook.Create();
        if (Flip())
            notebook.Metadata["unknown"] = Json(2);
        if (Flip())
            notebook.Extra["zz-unknown"] = Json(1);
        for (var i = _random.Next(6); i > 0; i--)
            notebook.Cells.Add(NextCell(i));
        return notebook;
    }

    private Cell NextCell(int number)
    {
        var kind = (CellKind)_random.Next(3);
        var cell = new Cell
        {
            Id = $"cell-{number}",
            Kind = kind,
            Source = Text().ReplaceLineEndings("\n"),
            Metadata = Flip() ? new JsonObject { ["tags"] = new JsonArray("prediction"), ["unknown"] = Json(2) } : [],
            Attachments = kind == CellKind.Markdown && Flip() ? new JsonObject { ["a.png"] = new JsonObject { ["image/png"] = "AAAA" } } : null,
            Extra = Flip() ? new JsonObject { ["extra"] = Json(1) } : [],
        };
        for (var i = kind == CellKind.Code ? _random.Next(4) : 0; i > 0; i--)
            cell.Outputs.Add(NextOutput());
        return cell;
    }

    private Output NextOutput() => _random.Next(4) switch
    {
        0 => new StreamOutput(Flip() ? "stdout" : "stderr", Text()),
        1 => new DisplayOutput(Bundle(), new JsonObject { ["m"] = Json(1) }),
        2 => new ResultOutput(Bundle()) { Extra = new JsonObject { ["unknown"] = Json(1) } },
        _ => new ErrorOutput("ShapeException", Text(), [Text(), Text()]),
    };

    private MimeBundle Bundle()
    {
        var bundle = new MimeBundle();
        foreach (var mime in Mimes.Where(_ => _random.Next(3) == 0))
            bundle[mime] = mime.EndsWith("json", StringComparison.Ordinal) ? Json(2) : JsonValue.Create(Text());
        return bundle;
    }

    private JsonNode? Json(int depth) => _random.Next(depth > 0 ? 7 : 5) switch
    {
        0 => null,
        1 => _random.Next(2) == 0,
        2 => _random.Next(-1000, 1000),
        3 => _random.NextDouble(),
        4 => Text(),
        5 => new JsonArray([.. Enumerable.Range(0, _random.Next(3)).Select(_ => Json(depth - 1))]),
        _ => new JsonObject(Enumerable.Range(0, _random.Next(3)).Select(i => KeyValuePair.Create($"{Text()}{i}", Json(depth - 1)))),
    };

    private string Text()
    {
        var text = new StringBuilder();
        for (var i = _random.Next(8); i > 0; i--)
            text.Append(Pieces[_random.Next(Pieces.Length)]);
        return text.ToString();
    }

    private bool Flip() => _random.Next(2) == 0;
}
