using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Workbook.Ipynb;

namespace Workbook.Notices;

/// <summary>What an installed npm package says about its licence.</summary>
internal static partial class NpmPackage
{
    /// <param name="folder">The package's folder in <c>node_modules</c>.</param>
    /// <param name="shipped">The files of it that are shipped, by their path in the package.</param>
    public static ThirdParty Read(string folder, IReadOnlyList<string> shipped)
    {
        var manifest = JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "package.json")))!.AsObject();
        var (name, version) = (manifest.Text("name")!, manifest.Text("version")!);
        return new ThirdParty(name, version, [.. shipped.Select(file => Path.GetFileName(file)!)])
        {
            Licence = manifest.Text("license"),
            Copyright = manifest.Text("author") ?? manifest.Text("author", "name"),
            Address = $"https://www.npmjs.com/package/{name}/v/{version}",
            Texts = [.. LicenceFiles.In(folder), .. shipped.Where(IsScript).SelectMany(file => Bundled(folder, file))],
        };
    }

    private static bool IsScript(string file) => file.EndsWith(".js", StringComparison.Ordinal);

    /// <summary>A bundle names at its end whose work it has taken in.</summary>
    private static IEnumerable<(string, string)> Bundled(string folder, string file) =>
        BundledLicences().Matches(File.ReadAllText(Path.Combine(folder, file))).Select(match => ($"Bundled in {Path.GetFileName(file)}", match.Groups[1].Value));

    [GeneratedRegex(@"/\*!\s*Bundled license information:\s*(.*?)\s*\*/", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex BundledLicences();
}
