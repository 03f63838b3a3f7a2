using System.Text.Json;

namespace Workbook.Ipynb;

/// <summary>JSON with a string that escapes half of a surrogate pair: by JSON's grammar a string, and yet no text.</summary>
internal sealed class HalfCharacterException(string where) : JsonException($"{where} {Problem}")
{
    public const string Problem = "holds half of a surrogate pair, which is no character";

    /// <summary>The path of the value, such as <c>$.cells[3].source</c>.</summary>
    public string Where { get; } = where;
}
