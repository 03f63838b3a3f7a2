using Workbook.Book.Assets;
using Workbook.Files;
using Workbook.Kernel;
using Workbook.Tests.Files;

namespace Workbook.Tests.Kernel;

/// <summary>In the machine's own temporary folder: names of a process that has ended belong to nobody.</summary>
public sealed class KernelTemporaryFolderTests
{
    private static string Make(string name) => Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), name, "inner")).Parent!.FullName;

    [Fact]
    public void What_a_killed_program_s_kernel_left_goes_with_the_next_and_nothing_else_does()
    {
        string[] stay = [Make($"workbook-{Owner.Self}-aB3dE6"), Make($"workbook-{DeadProcess.Owner with { Machine = "000000" }}-aB3dE6"), Make($"workbook-{DeadProcess.Owner}-aB3dE6-"), Make($"workbook-{DeadProcess.Owner.Process}-aB3dE6")];
        var gone = Make($"workbook-{DeadProcess.Owner}-aB3dE6");
        string own;
        using (var folder = new KernelTemporaryFolder())
        {
            own = folder.Path;
            Assert.False(Directory.Exists(gone));
            // A kernel may outlive its program by a moment and write once more.
            gone = Make($"workbook-{DeadProcess.Owner}-aB3dE7");
        }
        Assert.False(Directory.Exists(gone));
        Assert.False(Directory.Exists(own));
        foreach (var folder in stay)
        {
            Assert.True(Directory.Exists(folder), folder);
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void Npm_packages_whose_installation_was_killed_go_with_the_next_book()
    {
        using var cache = new TemporaryFolder();
        cache.Write(Path.Combine(DeadProcess.Name(".", ".new"), "package.json"), "{}");
        cache.Write(Path.Combine("of another version", "package.json"), "{}");
        // Nothing needs to be installed for it.
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        try
        {
            NpmFolder.Prepare(cache.Path, stop.Token);
        }
        catch (OperationCanceledException)
        {
        }
        Assert.Equal(["of another version"], Directory.EnumerateDirectories(cache.Path).Select(Path.GetFileName));
    }
}
