using System.Globalization;
using System.Text.Json;

namespace Workbook.Ipynb;

/// <summary>Where in a JSON text a reader is: <c>$.cells[3].data["text/html"]</c>.</summary>
internal sealed class JsonPlace
{
    private readonly List<Level> _levels = [];

    /// <summary>Takes note of the token that was just read.</summary>
    public void Follow(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.PropertyName)
        {
            _levels[^1].Name = null;
            _levels[^1].Name = reader.GetString();
            return;
        }
        if (reader.TokenType is JsonTokenType.EndArray or JsonTokenType.EndObject)
        {
            _levels.RemoveAt(_levels.Count - 1);
            return;
        }
        if (_levels is [.., { IsArray: true } list])
            list.Index++;
        if (reader.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject)
            _levels.Add(new Level(reader.TokenType == JsonTokenType.StartArray));
    }

    public override string ToString() => "$" + string.Concat(_levels.Select(level => level switch
    {
        { IsArray: true, Index: >= 0 and var index } => string.Create(CultureInfo.InvariantCulture, $"[{index}]"),
        { Name: { } name } => name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_') ? $".{name}" : $"[\"{name}\"]",
        _ => "",
    }));

    private sealed class Level(bool isArray)
    {
        public bool IsArray { get; } = isArray;

        public int Index { get; set; } = -1;

        public string? Name { get; set; }
    }
}
