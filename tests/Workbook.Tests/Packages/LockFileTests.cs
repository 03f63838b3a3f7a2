using System.Text.Json.Nodes;
using System.Xml.Linq;
using Workbook.Running;

namespace Workbook.Tests.Packages;

/// <summary>Everything that a build fetches is named by version and hash, and by no address but the public registries'.</summary>
public sealed class LockFileTests
{
    private static readonly string Root = Repository.Find(AppContext.BaseDirectory)!;

    public static TheoryData<string> LockFiles => [.. Files("packages.lock.json").Concat(Files("package-lock.json")).Select(file => Path.GetRelativePath(Root, file))];

    [Theory]
    [MemberData(nameof(LockFiles))]
    public void Every_locked_package_has_one_version_a_hash_and_a_public_address(string file) =>
        Assert.Empty(LockFile.Faults(JsonNode.Parse(File.ReadAllText(Path.Combine(Root, file)))!.AsObject()));

    [Fact]
    public void Every_project_has_a_lock_file_but_the_one_that_only_compiles()
    {
        var without = Files("*.csproj").Where(project => !File.Exists(Path.Combine(Path.GetDirectoryName(project)!, "packages.lock.json")));
        Assert.Equal("Images.csproj", Path.GetFileName(Assert.Single(without)));
    }

    [Fact]
    public void No_version_that_is_asked_for_floats()
    {
        var central = XDocument.Load(Path.Combine(Root, "src", "Directory.Packages.props"));
        var variables = central.Descendants("PropertyGroup").Elements().Where(element => element.Name.LocalName.EndsWith("Version", StringComparison.Ordinal)).Select(element => element.Value);
        var versions = central.Descendants("PackageVersion").Select(package => package.Attribute("Version")!.Value);
        Assert.All(variables.Concat(versions.Where(version => !version.StartsWith('$'))), version => Assert.True(LockFile.IsVersion(version), version));
        var npm = JsonNode.Parse(File.ReadAllText(Files("package.json").Single()))!;
        Assert.All(npm["dependencies"]!.AsObject(), package => Assert.True(LockFile.IsVersion((string)package.Value!), package.Key));
    }

    [Fact]
    public void The_kernels_packages_are_those_of_the_lock_files_where_these_name_them()
    {
        var checkedHashes = XDocument.Load(Path.Combine(Root, "src", "Workbook", "Kernel", "Packages.targets")).Descendants("KernelPackage")
            .ToDictionary(package => package.Attribute("Include")!.Value, package => package.Attribute("ContentHash")!.Value);
        var locked = JsonNode.Parse(File.ReadAllText(Path.Combine(Root, "src", "Backprop.Interactive", "packages.lock.json")))!["dependencies"]!["net10.0"]!["FSharp.Core"]!;
        Assert.Equal((string?)locked["contentHash"], checkedHashes["fsharp.core"]);
        Assert.All(checkedHashes.Values, hash => Assert.True(LockFile.IsSha512(hash), hash));
    }

    [Fact]
    public void The_gate_and_every_restore_under_it_keep_to_the_lock_files()
    {
        var gate = File.ReadAllText(Path.Combine(Root, ".ci", "run"));
        Assert.Contains("CI=true", gate, StringComparison.Ordinal);
        Assert.Contains("--locked-mode", gate, StringComparison.Ordinal);
        var locked = XDocument.Load(Path.Combine(Root, "src", "Directory.Build.props")).Descendants("RestoreLockedMode").Single();
        Assert.Equal(("true", "'$(CI)' == 'true'"), (locked.Value, locked.Attribute("Condition")!.Value));
    }

    [Theory]
    [InlineData("""{"dependencies": {"net10.0": {"A": {"type": "Direct", "requested": "[1.0.0, )", "resolved": "1.0.0"}}}}""", "A: no hash")]
    [InlineData("""{"dependencies": {"net10.0": {"A": {"type": "Transitive", "resolved": "1.0.0", "contentHash": "abc"}}}}""", "A: no hash")]
    [InlineData("""{"dependencies": {"net10.0": {"A": {"type": "Direct", "requested": "[1.*, )", "resolved": "1.0.0", "contentHash": "HASH"}}}}""", "A: [1.*, ) floats")]
    [InlineData("""{"dependencies": {"net10.0": {"A": {"type": "Direct", "requested": "[1.0.0, )", "resolved": "1.0.1", "contentHash": "HASH"}}}}""", "A: 1.0.1 is not the version asked for, [1.0.0, )")]
    [InlineData("""{"packages": {"node_modules/a": {"version": "1.0.0"}}}""", "node_modules/a: no hash")]
    [InlineData("""{"packages": {"": {"dependencies": {"a": "^1.0.0"}}}}""", "a: ^1.0.0 floats")]
    [InlineData("""{"packages": {"node_modules/a": {"version": "1.0.0", "integrity": "sha1-x"}}}""", "node_modules/a: no hash")]
    [InlineData("""{"packages": {"node_modules/a": {"version": "1.0.0", "integrity": "sha512-HASH", "resolved": "http://10.0.0.1/a.tgz"}}}""", "http://10.0.0.1/a.tgz is an address: packages come from whichever source is configured, and their hashes say that they are the same")]
    [InlineData("""{"packages": {"node_modules/a": {"version": "1.0.0", "integrity": "sha512-HASH", "resolved": "https://packages.example/a.tgz"}}}""", "https://packages.example/a.tgz is an address: packages come from whichever source is configured, and their hashes say that they are the same")]
    public void What_is_not_locked_is_named(string text, string fault)
    {
        var hash = Convert.ToBase64String(new byte[64]);
        Assert.Equal([fault], LockFile.Faults(JsonNode.Parse(text.Replace("HASH", hash, StringComparison.Ordinal))!.AsObject()));
    }

    private static IEnumerable<string> Files(string pattern) => new[] { "src", "tests" }
        .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Root, folder), pattern, SearchOption.AllDirectories))
        .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj" or "node_modules"))
        .Order(StringComparer.Ordinal);
}
