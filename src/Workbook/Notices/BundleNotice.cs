using System.Text.RegularExpressions;

namespace Workbook.Notices;

/// <summary>The notice file of a package that other packages came in: entries headed <c>NAME VERSION - LICENCE</c>.</summary>
internal sealed partial class BundleNotice
{
    public const string FileName = "NOTICE.txt";

    private readonly Dictionary<(string, string), string> _licences = [];

    public BundleNotice(string file)
    {
        if (!File.Exists(file))
            return;
        foreach (var entry in Entry().Matches(File.ReadAllText(file).ReplaceLineEndings("\n")).Cast<Match>())
            _licences.TryAdd((entry.Groups[1].Value.ToUpperInvariant(), entry.Groups[2].Value), entry.Groups[3].Value);
    }

    public string? LicenceOf(string name, string version) => _licences.GetValueOrDefault((name.ToUpperInvariant(), version));

    [GeneratedRegex(@"^-{20,}\n\s*^(\S+) (\S+) - (.+)$", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Entry();
}
