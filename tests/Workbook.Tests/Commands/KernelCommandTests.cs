using System.Text.Json.Nodes;
using Workbook.Commands;
using Workbook.Jupyter;

namespace Workbook.Tests.Commands;

/// <summary>What becomes of Jupyter's folders. No Jupyter is needed: where it would be asked, a script answers for it.</summary>
public sealed class KernelCommandTests : IDisposable
{
    private const string Foreign = """{"argv":["dotnet","interactive","jupyter","{connection_file}"],"display_name":".NET (C#)","language":"C#"}""";

    private readonly TemporaryFolder _folder = new();

    private string Data => Path.Combine(_folder.Path, "data");

    private string CSharp => Path.Combine(Data, "kernels", ".net-csharp", "kernel.json");

    public void Dispose() => _folder.Dispose();

    private Task<Cli> RunAsync(string command, params string[] options) => Cli.RunAsync(_folder.Path, ["kernel", command, .. options]);

    private Task<Cli> HereAsync(string command, params string[] options) => RunAsync(command, ["--path", "data", .. options]);

    private string[] Files() => [.. Directory.EnumerateFileSystemEntries(Data, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(Data, path)).Order(StringComparer.Ordinal)];

    [Fact]
    public async Task A_registered_kernel_starts_the_program_that_the_build_assembled_for_this_machine_alone()
    {
        var run = await HereAsync("install");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        var json = JsonNode.Parse(File.ReadAllText(CSharp))!;
        var command = json["argv"]!.AsArray().Select(argument => (string)argument!).ToList();
        Assert.True(File.Exists(command[0]), command[0]);
        Assert.True(File.Exists(command[1]), command[1]);
        Assert.EndsWith(Path.Combine("artifacts", "kernel", "Microsoft.DotNet.Interactive.App.dll"), command[1]);
        Assert.Equal(["jupyter", "--default-kernel", "csharp", "--http-local-only", "--http-port-range", "0-0", "{connection_file}"], command[2..]);
        Assert.Equal("1", (string?)json["env"]!["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"]);
        Assert.Equal((".NET (C#)", "C#", "1"), ((string?)json["display_name"], (string?)json["language"], (string?)json["env"]!["DOTNET_INTERACTIVE_CLI_TELEMETRY_OPTOUT"]));
        Assert.Equal(["kernels", "kernels/.net-csharp", "kernels/.net-csharp/kernel.json", "kernels/.net-fsharp", "kernels/.net-fsharp/kernel.json"], Files());
    }

    [Fact]
    public async Task Registered_again_it_is_the_same_and_removed_nothing_of_it_is_left()
    {
        await HereAsync("install");
        var before = File.ReadAllText(CSharp);
        Assert.Equal(0, (await HereAsync("install")).ExitCode);
        Assert.Equal(before, File.ReadAllText(CSharp));
        var removed = await HereAsync("remove");
        Assert.Contains($".NET (C#): removed from {Path.GetDirectoryName(CSharp)}", removed.Output);
        Assert.Equal(["kernels"], Files());
        Assert.Contains(".NET (F#): not registered in", (await HereAsync("remove")).Output);
    }

    [Fact]
    public async Task Another_programs_kernel_is_replaced_only_if_asked_and_never_removed()
    {
        _folder.Write("data/kernels/.net-csharp/kernel.json", Foreign);
        _folder.Write("data/kernels/.net-csharp/logo-64x64.png", "a picture");
        var before = Files();
        var refused = await HereAsync("install");
        Assert.Equal(2, refused.ExitCode);
        Assert.Contains("another program's: it starts dotnet interactive jupyter {connection_file}. Nothing was changed. --force replaces it", refused.Error);
        Assert.Contains("left in", (await HereAsync("remove")).Output);
        Assert.Contains(".NET (C#): another program's, which starts dotnet interactive", (await HereAsync("where")).Output);
        Assert.Equal(before, Files());
        Assert.Equal(Foreign, File.ReadAllText(CSharp));

        var forced = await HereAsync("install", "--force");
        Assert.Contains("in place of one that starts dotnet interactive", forced.Output);
        Assert.Equal(["kernels", "kernels/.net-csharp", "kernels/.net-csharp/kernel.json", "kernels/.net-fsharp", "kernels/.net-fsharp/kernel.json"], Files());
    }

    [Theory]
    [InlineData("not JSON")]
    [InlineData("[]")]
    public async Task What_cannot_be_read_is_another_programs(string text)
    {
        _folder.Write("data/kernels/.net-fsharp/kernel.json", text);
        Assert.Contains("has no kernel.json that can be read", (await HereAsync("install")).Error);
        Assert.False(File.Exists(CSharp));
    }

    [Fact]
    public async Task It_is_told_what_is_registered_and_whether_what_it_starts_still_exists()
    {
        var nothing = (await HereAsync("where")).Output;
        Assert.Contains($"Registered in: {Path.Combine(Data, "kernels")}", nothing);
        Assert.Contains(".NET (C#): not registered", nothing);
        await HereAsync("install");
        var kernel = (string)JsonNode.Parse(File.ReadAllText(CSharp))!["argv"]![1]!;
        Assert.Equal($"The kernel: {kernel}\nRegistered in: {Path.Combine(Data, "kernels")}\n.NET (C#): starts {kernel}\n.NET (F#): starts {kernel}\n", (await HereAsync("where")).Output);

        var other = _folder.Write("other/Some.App.dll", "");
        File.WriteAllText(CSharp, File.ReadAllText(CSharp).Replace(kernel, other));
        Assert.Contains($".NET (C#): starts {other}, which is not this workbook's", (await HereAsync("where")).Output);
        File.Delete(other);
        Assert.Contains($".NET (C#): starts {other}, which no longer exists", (await HereAsync("where")).Output);
        Assert.Contains($"in place of one that starts {other}", (await HereAsync("install")).Output);
    }

    [Fact]
    public async Task Jupyter_is_asked_for_its_folder()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The script that answers for Jupyter is one for a Unix shell.");
        Answering($"echo '{Data}'");
        var run = await WithoutJupyterAsync("install");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.True(File.Exists(CSharp));
        Assert.DoesNotContain("Jupyter", run.Output);
    }

    [Theory]
    [InlineData(null, "Jupyter was not found: there is no program jupyter on the PATH.")]
    [InlineData("exit 1", "Jupyter did not say where its folder is")]
    [InlineData("echo nowhere", "Jupyter did not say where its folder is")]
    public async Task Where_Jupyter_is_missing_the_kernels_wait_for_it_in_its_default_folder(string? answer, string said)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The default folder is another on every system.");
        if (answer is not null)
            Answering(answer);
        var run = await WithoutJupyterAsync("install");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains(said, run.Output);
        Assert.True(File.Exists(Path.Combine(_folder.Path, ".local", "share", "jupyter", "kernels", ".net-csharp", "kernel.json")));
        Assert.Contains(said, (await WithoutJupyterAsync("where")).Output);
    }

    [Fact]
    public async Task An_environment_keeps_its_kernels_under_its_root()
    {
        Assert.Equal(0, (await RunAsync("install", "--prefix", "venv")).ExitCode);
        Assert.True(File.Exists(Path.Combine(_folder.Path, "venv", "share", "jupyter", "kernels", ".net-fsharp", "kernel.json")));
    }

    [Theory]
    [InlineData("--path and --prefix both say where.", "install", "--path", "a", "--prefix", "b")]
    [InlineData("A folder without a name can't be found.", "install", "--path", "")]
    [InlineData("--force", "remove", "--force")]
    [InlineData("Required command was not provided.")]
    public async Task Wrong_usage(string message, params string[] arguments)
    {
        var run = await Cli.RunAsync(_folder.Path, ["kernel", .. arguments]);
        Assert.Contains(message, run.Error);
        Assert.Equal(2, run.ExitCode);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder.Path));
    }

    [Fact]
    public void Without_a_kernel_nothing_is_registered_and_the_build_is_named()
    {
        var place = new KernelPlace(new KernelspecFolder(Data), null);
        Assert.Contains("dotnet build src/Workbook", Assert.Throws<UsageException>(() => KernelCommand.Install(place, null, force: false, TextWriter.Null)).Message);
        Assert.False(Directory.Exists(Data));
        var told = new StringWriter();
        KernelCommand.Where(place, null, told);
        Assert.StartsWith("The kernel: not built (dotnet build src/Workbook builds it)", told.ToString());
    }

    /// <summary>A user with nothing on the PATH but what the test put there.</summary>
    private Task<Cli> WithoutJupyterAsync(string command) => Cli.RunAsync(
        _folder.Path,
        new Dictionary<string, string> { ["PATH"] = Path.Combine(_folder.Path, "bin"), ["HOME"] = _folder.Path, ["XDG_DATA_HOME"] = "", ["JUPYTER_DATA_DIR"] = "" },
        "kernel", command);

    private void Answering(string line)
    {
        var script = _folder.Write("bin/jupyter", $"#!/bin/sh\n[ \"$1\" = --data-dir ] || exit 3\n{line}\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(script, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
