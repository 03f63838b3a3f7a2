using System.Xml.Linq;

namespace Workbook.Notices;

/// <summary>What a NuGet package in the package cache says about its licence.</summary>
internal static class NuGetPackage
{
    /// <summary>The package's notice; null where the cache doesn't have it.</summary>
    /// <param name="cache">The folder of all packages.</param>
    public static ThirdParty? Find(string cache, string name, string version, IReadOnlyList<string> shipped)
    {
        // A package's folder has its name in small letters.
        var folder = Path.Combine(cache, name.ToLowerInvariant(), version.ToLowerInvariant());
        var manifest = Path.Combine(folder, $"{name.ToLowerInvariant()}.nuspec");
        if (!File.Exists(manifest))
            return null;
        var metadata = XDocument.Load(manifest).Root!.Elements().First(element => element.Name.LocalName == "metadata");
        string? Value(string element) => metadata.Elements().FirstOrDefault(child => child.Name.LocalName == element)?.Value;
        var licence = metadata.Elements().FirstOrDefault(child => child.Name.LocalName == "license");
        var (isExpression, texts) = (licence?.Attribute("type")?.Value == "expression", LicenceFiles.In(folder));
        return new ThirdParty(name, version, shipped)
        {
            Licence = isExpression ? licence!.Value : null,
            Copyright = Value("copyright") ?? Value("authors"),
            Address = AddressOf(name, version),
            Remark = isExpression || texts.Count > 0 ? null : Value("licenseUrl") is { } address ? $"Its licence is at {address}." : "The package names no licence.",
            Texts = texts,
        };
    }

    public static string AddressOf(string name, string version) => $"https://www.nuget.org/packages/{name}/{version}";
}
