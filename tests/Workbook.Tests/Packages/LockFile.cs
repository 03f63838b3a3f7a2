using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Workbook.Tests.Packages;

/// <summary>A lock file of NuGet's or npm's, and what in it is not locked.</summary>
internal static partial class LockFile
{
    public static IReadOnlyList<string> Faults(JsonObject file) =>
        [.. (file["packages"] is JsonObject packages ? OfNpm(packages) : OfNuGet(file["dependencies"]!.AsObject())), .. Strings(file).Where(IsAddress).Select(text => $"{text} is an address: packages come from whichever source is configured, and their hashes say that they are the same")];

    public static bool IsVersion(string text) => Version().IsMatch(text);

    /// <summary>The 64 bytes of a SHA-512 in base64.</summary>
    public static bool IsSha512(string? text)
    {
        var bytes = new byte[64];
        return text is not null && Convert.TryFromBase64String(text, bytes, out var length) && length == 64;
    }

    private static IEnumerable<string> OfNuGet(JsonObject frameworks)
    {
        foreach (var (name, package) in frameworks.SelectMany(framework => framework.Value!.AsObject()).Where(package => (string?)package.Value!["type"] != "Project"))
        {
            var (resolved, requested) = ((string?)package!["resolved"] ?? "", (string?)package["type"] == "Direct" ? (string?)package["requested"] ?? "" : null);
            if (!IsSha512((string?)package["contentHash"]))
                yield return $"{name}: no hash";
            if (!IsVersion(resolved))
                yield return $"{name}: {resolved} is no version";
            if (requested is not null && Requested().Match(requested) is var match)
            {
                if (!match.Success)
                    yield return $"{name}: {requested} floats";
                else if (match.Groups[1].Value != resolved)
                    yield return $"{name}: {resolved} is not the version asked for, {requested}";
            }
        }
    }

    private static IEnumerable<string> OfNpm(JsonObject packages)
    {
        foreach (var (name, version) in packages[""]?["dependencies"]?.AsObject() ?? [])
            if (!IsVersion((string)version!))
                yield return $"{name}: {version} floats";
        foreach (var (name, package) in packages.Where(package => package.Key.Length > 0))
        {
            if (!IsVersion((string?)package!["version"] ?? ""))
                yield return $"{name}: {package["version"]} is no version";
            if ((string?)package["integrity"] is not { } hash || !hash.StartsWith("sha512-", StringComparison.Ordinal) || !IsSha512(hash["sha512-".Length..]))
                yield return $"{name}: no hash";
        }
    }

    /// <summary>Every text in the file but those that say where authors ask for money.</summary>
    private static IEnumerable<string> Strings(JsonNode? node) => node switch
    {
        JsonObject members => members.Where(member => member.Key != "funding").SelectMany(member => Strings(member.Value)),
        JsonArray items => items.SelectMany(Strings),
        JsonValue value when value.TryGetValue(out string? text) => [text],
        _ => [],
    };

    private static bool IsAddress(string text) => text.Contains("://", StringComparison.Ordinal);

    [GeneratedRegex(@"^\d+(\.\d+){1,3}(-[0-9A-Za-z.-]+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Version();

    /// <summary>With central versions NuGet asks for this one, and takes it.</summary>
    [GeneratedRegex(@"^\[(\d+(?:\.\d+){1,3}(?:-[0-9A-Za-z.-]+)?)(?:\]|, \))$", RegexOptions.CultureInvariant)]
    private static partial Regex Requested();
}
