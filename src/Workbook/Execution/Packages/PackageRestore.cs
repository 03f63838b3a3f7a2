using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Workbook.Ipynb;

namespace Workbook.Execution.Packages;

/// <summary>Restores packages with <c>dotnet restore</c> on a project made for them, which is kept: the next run needs no network.</summary>
internal static partial class PackageRestore
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(100);

    public static async Task<PackageFiles> RunAsync(
        IReadOnlyDictionary<string, string> packages, IReadOnlyList<string> sources, string notebookFolder)
    {
        var project = Project(packages, sources).ToString();
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(project)).AsSpan(0, 8));
        var folder = Path.Combine(CacheFolder(notebookFolder), hash);
        var assets = Path.Combine(folder, "obj", "project.assets.json");
        if (Read(assets) is { } kept)
            return kept;

        Directory.CreateDirectory(Path.GetDirectoryName(assets)!);
        // Two notebooks of one run may ask for the same packages; the second finds them restored.
        await using var turn = await WaitForTurnAsync(Path.Combine(folder, ".lock")).ConfigureAwait(false);
        if (Read(assets) is { } restored)
            return restored;
        // What is kept was found wanting, and the tool would either trip over it or find that nothing is to be done.
        File.Delete(assets);
        // Empty ones stop the search upwards: no setting of a folder around the cache reaches these projects.
        foreach (var name in (string[])["Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props"])
            AtomicFile.WriteAllText(Path.Combine(folder, name), "<Project />\n");
        var file = Path.Combine(folder, "packages.csproj");
        AtomicFile.WriteAllText(file, project);
        var (exitCode, output) = await RestoreAsync(file).ConfigureAwait(false);
        return exitCode == 0 && Read(assets) is { } files ? files : throw Explain(output, packages, sources);
    }

    private static async Task<FileStream> WaitForTurnAsync(string path)
    {
        for (var waited = TimeSpan.Zero; ; waited += Patience)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (waited < Limit)
            {
                await Task.Delay(Patience).ConfigureAwait(false);
            }
        }
    }

    private static XElement Project(IReadOnlyDictionary<string, string> packages, IReadOnlyList<string> sources) => new("Project",
        new XAttribute("Sdk", "Microsoft.NET.Sdk"),
        new XElement("PropertyGroup",
            new XElement("TargetFramework", "net10.0"),
            new XElement("RuntimeIdentifiers", RuntimeInformation.RuntimeIdentifier),
            // Only what the packages bring: the runtime is the one that runs this.
            new XElement("UseAppHost", "false"),
            new XElement("EnableRuntimePackDownload", "false"),
            new XElement("EnableTargetingPackDownload", "false"),
            new XElement("DisableTransitiveFrameworkReferenceDownloads", "true"),
            new XElement("NuGetAudit", "false"),
            sources.Count > 0 ? new XElement("RestoreAdditionalProjectSources", string.Join(';', sources)) : null),
        new XElement("ItemGroup", packages.Select(p =>
            new XElement("PackageReference", new XAttribute("Include", p.Key), new XAttribute("Version", p.Value)))));

    /// <summary>Beside the build products of the workbook, or, for notebooks elsewhere, in the user's own cache.</summary>
    private static string CacheFolder(string notebookFolder) => Repository.Find(notebookFolder) is { } root
        ? Path.Combine(root, "artifacts", "notebook-packages")
        : Path.Combine(
            Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create),
            "backprop-workbook", "notebook-packages");

    private static async Task<(int ExitCode, string Output)> RestoreAsync(string project)
    {
        var start = new ProcessStartInfo(DotnetHost.Path, ["restore", project, "--nologo", "-p:TreatWarningsAsErrors=false", "-tl:off", "-v:m"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            WorkingDirectory = Path.GetDirectoryName(project),
            Environment =
            {
                ["DOTNET_CLI_UI_LANGUAGE"] = "en", ["DOTNET_NOLOGO"] = "1", ["MSBUILDDISABLENODEREUSE"] = "1", ["MSBuildSDKsPath"] = null,
            },
        };
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        using var limit = new CancellationTokenSource(Limit);
        var (output, error) = (process.StandardOutput.ReadToEndAsync(limit.Token), process.StandardError.ReadToEndAsync(limit.Token));
        try
        {
            await process.WaitForExitAsync(limit.Token).ConfigureAwait(false);
            return (process.ExitCode, await output.ConfigureAwait(false) + await error.ConfigureAwait(false));
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            return (-1, $"error: no answer within {Limit.TotalMinutes} minutes.");
        }
    }

    /// <summary>What was restored, or null where nothing was: another process may be writing the file just now, or was ended while it did.</summary>
    private static PackageFiles? Read(string assets)
    {
        try
        {
            return File.Exists(assets) && JsonNode.Parse(File.ReadAllText(assets)) is JsonObject json ? FilesOf(json) : null;
        }
        catch (Exception e) when (e is JsonException or IOException)
        {
            return null;
        }
    }

    private static PackageFiles? FilesOf(JsonObject json)
    {
        var targets = json["targets"]!.AsObject();
        var ofThisMachine = targets.FirstOrDefault(t => t.Key.EndsWith("/" + RuntimeInformation.RuntimeIdentifier, StringComparison.Ordinal));
        var target = (ofThisMachine.Value ?? targets.First().Value)!.AsObject();
        if (json["logs"] is JsonArray logs && logs.Any(log => (string?)log!["level"] == "Error"))
            return null;
        var roots = json["packageFolders"]!.AsObject().Select(f => f.Key).ToList();
        var (assemblies, native) = (new List<string>(), new List<string>());
        foreach (var (library, content) in target)
        {
            var relative = (string?)json["libraries"]?[library]?["path"];
            if (relative is null || (string?)content!["type"] != "package")
                continue;
            var found = roots.Select(root => Path.Combine(root, relative)).FirstOrDefault(Directory.Exists);
            if (found is null)
                return null;
            assemblies.AddRange(Files("runtime").Where(path => path.EndsWith(".dll", StringComparison.OrdinalIgnoreCase)));
            native.AddRange(Files("native"));

            IEnumerable<string> Files(string kind) => content![kind] is JsonObject files
                ? files.Where(f => !f.Key.EndsWith("_._", StringComparison.Ordinal)).Select(f => Path.GetFullPath(Path.Combine(found, f.Key)))
                : [];
        }
        return assemblies.Concat(native).All(File.Exists) ? new(assemblies, native) : null;
    }

    private static PackageRestoreException Explain(string output, IReadOnlyDictionary<string, string> packages, IReadOnlyList<string> sources)
    {
        var wanted = string.Join(", ", packages.Select(p => p.Value == "*" ? p.Key : $"{p.Key} {p.Value}"));
        var reasons = ErrorLine().Matches(output).Select(m => $"{m.Groups["code"].Value}: {m.Groups["text"].Value.Trim()}").Distinct().ToList();
        // The tool goes on after the first line to list the sources it asked and the nearest versions.
        var details = DetailLine().Matches(output).Select(m => "  " + m.Groups["text"].Value.Trim()).Distinct();
        var told = reasons.Count > 0 ? string.Join('\n', reasons.Concat(details)) : output.Trim();
        var extra = sources.Count > 0 ? $"\nFurther sources named with #i: {string.Join(", ", sources)}." : "";
        return new(
            $"{wanted} can't be restored.\n{told}{extra}",
            "Check name and version (#r \"nuget: Id, Version\") and the network; `dotnet nuget list source` shows the sources, #i \"nuget: address\" adds one.");
    }

    [GeneratedRegex(@"error\s+(?<code>NU\d+|MSB\d+)?\s*:\s*(?<text>.*?)(\s\[[^\]]*\])?\s*$", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex ErrorLine();

    [GeneratedRegex(@"^\S*\s*:?\s*(?<text>- Found \d+ version.*?)(\s\[[^\]]*\])?\s*$", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex DetailLine();
}
