using System.Collections;
using System.Text.Json.Nodes;

namespace Workbook.Ipynb;

/// <summary>One value in several MIME types. Text is held as one string; JSON types hold any JSON.</summary>
public sealed class MimeBundle : IEnumerable<KeyValuePair<string, JsonNode?>>
{
    private readonly JsonObject _content;

    public MimeBundle() : this([]) { }

    internal MimeBundle(JsonObject content) => _content = content;

    public MimeBundle(string mime, string text) : this([]) => _content[mime] = text;

    public JsonNode? this[string mime]
    {
        get => _content[mime];
        set => _content[mime] = value;
    }

    public int Count => _content.Count;

    public IEnumerable<string> Types => _content.Select(entry => entry.Key);

    public bool Has(string mime) => _content.ContainsKey(mime);

    /// <summary>The text under a MIME type, or null where there is none or it is not text.</summary>
    public string? Text(string mime) => _content[mime] is JsonValue value && value.TryGetValue(out string? text) ? text : null;

    public void Add(string mime, JsonNode? value) => _content.Add(mime, value);

    public MimeBundle Clone() => new((JsonObject)_content.DeepClone());

    public IEnumerator<KeyValuePair<string, JsonNode?>> GetEnumerator() => _content.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal JsonObject ToJson() => (JsonObject)_content.DeepClone();

    internal static bool IsJson(string mime) =>
        mime == "application/json" || (mime.StartsWith("application/", StringComparison.Ordinal) && mime.EndsWith("+json", StringComparison.Ordinal));

    /// <summary>The types whose text Jupyter stores as an array of lines.</summary>
    internal static bool IsStoredAsLines(string mime) =>
        mime.StartsWith("text/", StringComparison.Ordinal) || mime is "application/javascript" or "image/svg+xml";
}
