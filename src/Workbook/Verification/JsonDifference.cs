using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using static System.FormattableString;

namespace Workbook.Verification;

/// <summary>The first places in which two JSON values differ. The order of members is no difference, and 1.0 is 1.</summary>
internal static class JsonDifference
{
    private const int MaxPlaces = 3;

    public static Difference? Of(string what, JsonNode? stored, JsonNode? fresh)
    {
        var places = Places("$", stored, fresh).Take(MaxPlaces + 1).ToList();
        if (places.Count == 0)
            return null;
        var lines = places.Take(MaxPlaces).SelectMany(place => (string[])
            [$"- {place.Path}: {Short(place.Stored)}", $"+ {place.Path}: {Short(place.Fresh)}"]);
        return new Difference($"{what}: the data differ at {places[0].Path}.", [.. lines, .. places.Count > MaxPlaces ? ["  …"] : Array.Empty<string>()]);
    }

    private static IEnumerable<(string Path, JsonNode? Stored, JsonNode? Fresh)> Places(string path, JsonNode? stored, JsonNode? fresh)
    {
        if (stored is JsonObject a && fresh is JsonObject b)
        {
            return a.Select(member => member.Key).Union(b.Select(member => member.Key)).SelectMany(name =>
                a.ContainsKey(name) && b.ContainsKey(name) ? Places($"{path}.{name}", a[name], b[name]) : [($"{path}.{name}", a[name], b[name])]);
        }
        if (stored is JsonArray before && fresh is JsonArray after)
        {
            var common = Enumerable.Range(0, Math.Min(before.Count, after.Count))
                .SelectMany(i => Places(Invariant($"{path}[{i}]"), before[i], after[i]));
            return before.Count == after.Count
                ? common
                : common.Append(($"{path}.length", JsonValue.Create(before.Count), JsonValue.Create(after.Count)));
        }
        return Same(stored, fresh) ? [] : [(path, stored, fresh)];
    }

    private static bool Same(JsonNode? a, JsonNode? b)
    {
        if (a is JsonValue && b is JsonValue && a.GetValueKind() == JsonValueKind.Number && b.GetValueKind() == JsonValueKind.Number)
            return a.ToJsonString() == b.ToJsonString() || Number(a).Equals(Number(b));
        return JsonNode.DeepEquals(a, b);
    }

    private static double Number(JsonNode number) => double.Parse(number.ToJsonString(), CultureInfo.InvariantCulture);

    private static string Short(JsonNode? node) => node is null ? "(nothing)" : TextDifference.Cut(node.ToJsonString());
}
