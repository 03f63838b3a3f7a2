using System.Text;
using System.Text.Json.Nodes;

namespace Workbook.Tests.Ipynb;

/// <summary>A text with damage done to it by chance, one piece of damage after the other, so that the smallest that still shows a fault can be found.</summary>
internal sealed record DamagedText(string Sound, IReadOnlyList<int> Damages)
{
    private static readonly string[] Pieces =
        ["\"", "\\", "{", "}", "[", "]", ",", ":", "\n", "\r", "\0", "\\ud800", "null", "1e999", "-0", "true", "\"\"", "[[[[", "#!csharp\n", "#!meta\n", "\u2028", "\ufeff", "<", "&"];

    public static DamagedText ByChance(string sound, Random random) => new(sound, [.. Enumerable.Range(0, random.Next(1, 5)).Select(_ => random.Next())]);

    /// <summary>As it comes from a file: what is no UTF-8 has become �.</summary>
    public string Text => Damages.Aggregate(Sound, (text, seed) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(Damage(text, new Random(seed)))));

    /// <summary>Fewest damages first: leaves out whatever isn't needed for the fault.</summary>
    public DamagedText Smallest(Func<string, bool> isFaulty)
    {
        var smallest = this;
        for (var i = smallest.Damages.Count - 1; i >= 0; i--)
            if (smallest with { Damages = [.. smallest.Damages.Where((_, at) => at != i)] } is var fewer && isFaulty(fewer.Text))
                smallest = fewer;
        return smallest;
    }

    private static string Damage(string text, Random random)
    {
        if (random.Next(3) == 0 && Parsed(text) is { } json)
            return DamagedTree(json, random);
        var at = random.Next(text.Length + 1);
        var length = Math.Min(random.Next(1, 30), text.Length - at);
        return random.Next(4) switch
        {
            0 => text.Remove(at, length),
            1 => text.Insert(at, Pieces[random.Next(Pieces.Length)]),
            2 => text.Remove(at, length).Insert(at, Pieces[random.Next(Pieces.Length)]),
            _ => text.Insert(at, text.Substring(at, length)),
        };
    }

    private static JsonNode? Parsed(string text)
    {
        try
        {
            var json = JsonNode.Parse(text);
            _ = json?.ToJsonString();
            return json;
        }
        catch (Exception e) when (e is System.Text.Json.JsonException or ArgumentException or InvalidOperationException)
        {
            return null;   // with half a surrogate pair it is parsed, but can't be written
        }
    }

    /// <summary>One node, anywhere, becomes something of another kind.</summary>
    private static string DamagedTree(JsonNode json, Random random)
    {
        var at = json;
        while (random.Next(6) > 0 && Inner(at) is { Count: > 0 } inner && inner[random.Next(inner.Count)] is { } next)
            at = next;
        JsonNode? other = random.Next(9) switch
        {
            0 => null, 1 => 5, 2 => "text", 3 => new JsonArray(), 4 => new JsonArray(null, 1), 5 => new JsonObject(), 6 => -1.5e300, 7 => true,
            _ => new JsonObject { ["cell_type"] = "code", ["text/html"] = new JsonArray("<b>", null) },
        };
        if (at.Parent is null)
            return other?.ToJsonString() ?? "null";
        at.ReplaceWith(other);
        return json.ToJsonString();
    }

    private static List<JsonNode?>? Inner(JsonNode at)
    {
        try
        {
            return at switch { JsonObject o => [.. o.Select(pair => pair.Value)], JsonArray a => [.. a], _ => null };
        }
        catch (ArgumentException)
        {
            return null;   // a member twice
        }
    }
}
