using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Backprop;

namespace Benchmarks;

/// <summary>A table of measurements with its notes and its picture.</summary>
internal sealed class Report(string name, string title, params Column[] columns)
{
    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly List<Row> rows = [];
    private readonly List<string> notes = [];

    /// <summary>The name of its files.</summary>
    public string Name => name;

    public string Title => title;

    public IReadOnlyList<Row> Rows => rows;

    /// <summary>The same figures as a plot; null where nothing can be drawn.</summary>
    public Plot? Picture { get; set; }

    /// <summary>Adds a row.</summary>
    /// <exception cref="ArgumentException">It has not one cell per column.</exception>
    public void Add(params Cell[] cells)
    {
        if (cells.Length != columns.Length) throw new ArgumentException($"\"{title}\" has {columns.Length} columns, but the row has {cells.Length} cells.");
        rows.Add(new(columns, cells));
    }

    /// <summary>Adds a sentence below the table.</summary>
    public void Note(string sentence)
    {
        if (!notes.Contains(sentence)) notes.Add(sentence);
    }

    /// <summary>Title, machine, aligned columns, notes.</summary>
    public override string ToString()
    {
        var lines = Written();
        var widths = columns.Select((_, c) => lines.Max(line => line[c].Length)).ToArray();
        var text = new StringBuilder().AppendLine(title).AppendLine(Machine.Line);
        foreach (var line in lines)
            text.AppendLine(string.Join("  ", line.Select((cell, c) => columns[c].Align(cell, widths[c]))).TrimEnd());
        foreach (var note in notes) text.AppendLine(note);
        return text.ToString();
    }

    public string ToMarkdown()
    {
        var lines = Written().Select(line => "| " + string.Join(" | ", line) + " |").ToList();
        lines.Insert(1, "|" + string.Concat(columns.Select(column => column is NumberColumn ? "---:|" : "---|")));
        return $"### {title}\n\n{Machine.Line}\n\n{string.Join("\n", lines)}\n{string.Concat(notes.Select(note => $"\n{note}\n"))}";
    }

    public string ToJson() => JsonSerializer.Serialize(new
    {
        title,
        machine = Machine.Line,
        rows = rows.Select(row => columns.Zip(row.Cells).ToDictionary(pair => pair.First.Heading, pair => (object?)pair.Second.Text ?? pair.Second.Number)),
        notes,
    }, Json);

    private List<string[]> Written() =>
    [
        [.. columns.Select(column => column.Heading)],
        .. rows.Select(row => columns.Zip(row.Cells, (column, cell) => column.Write(cell)).ToArray()),
    ];
}
