using System.Text.RegularExpressions;

namespace Workbook.Notices;

/// <summary>The licences and notices that lie at the top of a package, as far as they are text.</summary>
internal static partial class LicenceFiles
{
    public static IReadOnlyList<(string File, string Text)> In(string package) =>
    [
        .. from path in Directory.EnumerateFiles(package)
           let name = Path.GetFileName(path)
           where IsOne(name)
           orderby name
           select (name, File.ReadAllText(path)),
    ];

    public static bool IsOne(string name) => Name().IsMatch(name);

    [GeneratedRegex(@"^(licen[cs]e|copying|notice|copyright|third-?party-?notices?)[^.]*(\.(txt|md))?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
