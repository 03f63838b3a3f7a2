using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Workbook.Ipynb;

/// <summary>
/// JSON that can be taken apart, changed and written again without surprises: every string in it is text, no member stands twice, and it is not nested
/// deeper than it can be written. .NET's own reader tells the first two only to who happens to ask for the value.
/// </summary>
internal static partial class StrictJson
{
    /// <summary>How deep a notebook may be nested.</summary>
    public const int MaxDepth = 512;

    /// <exception cref="JsonException">It is not such JSON.</exception>
    public static JsonNode? Parse(string text, int maxDepth = MaxDepth)
    {
        if (HalfEscape().IsMatch(text))
            RefuseHalfCharacters(Encoding.UTF8.GetBytes(text), maxDepth);
        return JsonNode.Parse(text, documentOptions: new JsonDocumentOptions { AllowDuplicateProperties = false, MaxDepth = maxDepth });
    }

    private static void RefuseHalfCharacters(ReadOnlySpan<byte> json, int maxDepth)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = maxDepth });
        var place = new JsonPlace();
        while (reader.Read())
        {
            try
            {
                place.Follow(ref reader);
                if (reader.TokenType == JsonTokenType.String)
                    _ = reader.GetString();
            }
            catch (InvalidOperationException)
            {
                throw new HalfCharacterException(reader.TokenType == JsonTokenType.PropertyName ? $"{place}, the name of a member" : place.ToString());
            }
        }
    }

    [GeneratedRegex(@"\\u[dD][89a-fA-F]", RegexOptions.CultureInvariant)]
    private static partial Regex HalfEscape();
}
