using System.IO.Compression;
using Workbook.Ipynb;
using Workbook.Tests.Commands;

namespace Workbook.Tests.Execution;

/// <summary>Packages from a source made here, with the machine's own sources switched off: no network.</summary>
public sealed class PackageTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private async Task<Cli> RunAsync(string notebook)
    {
        _folder.Write("data/backprop-workbook/nuget.config", """
            <configuration><packageSources><clear /><add key="made-here" value="../../source" /></packageSources></configuration>
            """);
        Directory.CreateDirectory(Path.Combine(_folder.Path, "source"));
        return await Cli.RunAsync(_folder.Path,
            new Dictionary<string, string> { ["XDG_DATA_HOME"] = Path.Combine(_folder.Path, "data"), ["LOCALAPPDATA"] = Path.Combine(_folder.Path, "data"), ["NUGET_PACKAGES"] = Path.Combine(_folder.Path, "packages") },
            "run", notebook, "--in-place");
    }

    private void Pack(string folder, string id, string version, string source, string dependencies = "")
    {
        var assembly = Path.Combine(_folder.Path, "build", id + ".dll");
        ForeignLibrary.Compile(assembly, source);
        Directory.CreateDirectory(Path.Combine(_folder.Path, folder));
        using var package = ZipFile.Open(Path.Combine(_folder.Path, folder, $"{id}.{version}.nupkg"), ZipArchiveMode.Create);
        package.CreateEntryFromFile(assembly, $"lib/net8.0/{id}.dll");
        using var nuspec = new StreamWriter(package.CreateEntry($"{id}.nuspec").Open());
        nuspec.Write($"""
            <package><metadata><id>{id}</id><version>{version}</version><authors>tests</authors><description>made for a test</description>
            <dependencies><group targetFramework="net8.0">{dependencies}</group></dependencies></metadata></package>
            """);
    }

    [Fact]
    public async Task A_package_brings_its_assemblies_and_their_dependencies_and_is_restored_once()
    {
        Pack("source", "Made.Outer", "1.2.3", "namespace Made; public class Outer { public string Says => \"outer\"; }", """<dependency id="Made.Inner" version="2.0.0" />""");
        Pack("source", "Made.Inner", "2.0.0", "namespace Made; public class Inner { public string Says => \"inner\"; }");
        var path = _folder.Write("packages.ipynb", IpynbWriter.ToText(Notebook.Create(
            Cell.Code("package", "#r \"nuget: Made.Outer, 1.2.3\""),
            Cell.Code("use", "using Made;\nnew Outer().Says + \" and \" + new Inner().Says"))));
        var first = await RunAsync("packages.ipynb");
        Assert.True(first.ExitCode == 0, first.Error);
        Assert.Contains("restoring Made.Outer 1.2.3", first.Output);
        Assert.Equal("outer and inner", Assert.IsType<ResultOutput>(Assert.Single(NotebookFile.Read(path).Cells[1].Outputs)).Data.Text("text/plain"));
        Assert.Empty(NotebookFile.Read(path).Cells[0].Outputs);

        // Another process may be writing the list of what was restored, or was ended while it did: it is written anew.
        var kept = Assert.Single(Directory.GetFiles(Path.Combine(_folder.Path, "data"), "project.assets.json", SearchOption.AllDirectories));
        var list = File.ReadAllText(kept);
        File.WriteAllText(kept, list[..(list.Length / 2)]);
        var again = await RunAsync("packages.ipynb");
        Assert.True(again.ExitCode == 0, again.Error);

        // Kept from before: it needs no source any more.
        Directory.Delete(Path.Combine(_folder.Path, "source"), recursive: true);
        Assert.Equal(0, (await RunAsync("packages.ipynb")).ExitCode);
    }

    [Fact]
    public async Task What_cannot_be_restored_is_named_with_version_and_sources()
    {
        Pack("source", "Made.Outer", "1.2.3", "namespace Made; public class Outer;");
        _folder.Write("missing.ipynb", IpynbWriter.ToText(Notebook.Create(Cell.Code("package", "\n#r \"nuget: Made.Nowhere, 5.0.0\""))));
        var run = await RunAsync("missing.ipynb");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("missing.ipynb, cell package (1 of 1), line 2:", run.Error);
        Assert.Contains("Made.Nowhere 5.0.0 can't be restored.", run.Error);
        Assert.Contains("made-here", run.Error);
        Assert.Contains("dotnet nuget list source", run.Error);
    }

    [Fact]
    public async Task A_further_source_can_be_named_and_two_versions_of_a_package_cannot()
    {
        Pack("more", "Made.Further", "1.0.0", "namespace Made; public class Further { public int N => 4; }");
        var path = _folder.Write("further.ipynb", IpynbWriter.ToText(Notebook.Create(
            Cell.Code("package", "#i \"nuget: more\"\n#r \"nuget:Made.Further,1.0.0\"\nusing Made;\nnew Further().N"),
            Cell.Code("again", "#r \"nuget: Made.Further, 2.0.0\"", "csharp", "raises-exception"))));
        var run = await RunAsync("further.ipynb");
        Assert.True(run.ExitCode == 0, run.Error);
        var cells = NotebookFile.Read(path).Cells;
        Assert.Equal("4", Assert.IsType<ResultOutput>(Assert.Single(cells[0].Outputs)).Data.Text("text/plain"));
        Assert.Equal(("PackageConflict", "Made.Further 1.0.0 is loaded already; 2.0.0 can't be loaded beside it."), Assert.IsType<ErrorOutput>(Assert.Single(cells[1].Outputs)) is var e ? (e.Name, e.Value) : default);
    }
}
