using System.Diagnostics;
using Workbook.Kernel;
using Workbook.Running;

namespace Workbook.Tests.Packages;

/// <summary>The build takes no kernel whose packages have another content than the one that it names.</summary>
public sealed class KernelPackagesTests : IDisposable
{
    private static readonly string Targets = Path.Combine(Repository.Find(AppContext.BaseDirectory)!, "src", "Workbook", "Kernel", "Packages.targets");

    private readonly TemporaryFolder _cache = new();

    public void Dispose() => _cache.Dispose();

    [Theory]
    [InlineData("CheckKernelPackages", "fsharp.core")]
    [InlineData("CheckKernelPackages", "microsoft.dotnet-interactive")]
    [InlineData("CheckCompilerPackage", "microsoft.netcore.app.crossgen2.linux-x64")]
    public async Task A_package_with_another_hash_ends_the_build_and_is_named(string target, string package)
    {
        Unpack();
        Assert.Equal(0, (await BuildAsync(target)).ExitCode);

        _cache.Write($"{package}/1.0.0/.nupkg.metadata", $$"""{"version": 2, "contentHash": "{{Convert.ToBase64String(new byte[64])}}"}""");
        var (exitCode, said) = await BuildAsync(target);
        Assert.NotEqual(0, exitCode);
        Assert.Contains($"{package}/1.0.0/.nupkg.metadata: the", said.Replace('\\', '/'), StringComparison.Ordinal);
        Assert.Contains("another hash", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nothing_was_compiled_there_need_be_no_compiler() => Assert.Equal(0, (await BuildAsync("CheckCompilerPackage")).ExitCode);

    /// <summary>The packages as a restore leaves them.</summary>
    private void Unpack()
    {
        foreach (var package in System.Xml.Linq.XDocument.Load(Targets).Descendants().Where(element => element.Attribute("ContentHash") is not null))
            _cache.Write($"{package.Attribute("Include")!.Value}/1.0.0/.nupkg.metadata", $$"""{"version": 2, "contentHash": "{{package.Attribute("ContentHash")!.Value}}"}""");
    }

    private async Task<(int ExitCode, string Said)> BuildAsync(string target)
    {
        var start = new ProcessStartInfo(DotnetHost.Path, ["msbuild", Targets, $"-t:{target}", "-nologo", "-nodeReuse:false", $"-p:NuGetPackageRoot={_cache.Path}/",
            "-p:KernelToolVersion=1.0.0", "-p:FSharpCoreVersion=1.0.0", "-p:KernelCompilerVersion=1.0.0"])
        {
            RedirectStandardOutput = true,
            WorkingDirectory = _cache.Path,
        };
        using var process = Process.Start(start)!;
        var said = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, said);
    }
}
