using Workbook.Files;

namespace Workbook.Tests.Files;

public sealed class AtomicFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private string At(string name) => Path.Combine(_folder.Path, name);

    private IEnumerable<string?> Names() => Directory.EnumerateFileSystemEntries(_folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal);

    [Fact]
    public void What_a_killed_process_left_half_written_goes_with_the_next_write_and_nothing_else_does()
    {
        _folder.Write(DeadProcess.Name(".", ".tmp"), "half");
        var living = Path.GetFileName(_folder.Write(new TemporaryName(".", ".tmp").Next(), "of a process that runs"));
        var elsewhere = Path.GetFileName(_folder.Write($".workbook-{DeadProcess.Owner with { Machine = "000000" }}-1.tmp", "of another machine"));
        var foreign = Path.GetFileName(_folder.Write("a.ipynb.123.tmp", "an editor's"));
        Directory.CreateDirectory(At($".workbook-{DeadProcess.Owner}-2.tmp"));
        AtomicFile.WriteAllText(At("a.ipynb"), "new");
        Assert.Equal(new[] { $".workbook-{DeadProcess.Owner}-2.tmp", living, elsewhere, foreign, "a.ipynb" }.Order(StringComparer.Ordinal), Names());
    }

    [Fact]
    public void A_name_as_long_as_a_name_can_be_is_written()
    {
        var path = At(new string('a', 249) + ".ipynb");
        AtomicFile.WriteAllText(path, "text");
        Assert.Equal("text", File.ReadAllText(path));
    }

    [Fact]
    public void A_read_only_file_stays_as_it_is()
    {
        var path = _folder.Write("a.ipynb", "old");
        File.SetAttributes(path, FileAttributes.ReadOnly);
        var e = Assert.Throws<UnauthorizedAccessException>(() => AtomicFile.WriteAllText(path, "new"));
        Assert.Equal($"{path} may not be written: it is read-only.", e.Message);
        Assert.Equal("old", File.ReadAllText(path));
        File.SetAttributes(path, FileAttributes.Normal);
    }

    [Fact]
    public void A_device_is_not_replaced_by_a_file()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Devices are known on Linux only.");
        // In a folder of its own: if this failed the machine's own device would be gone.
        File.CreateSymbolicLink(At("null"), "/dev/null");
        Assert.Equal("a device", FileKind.Of(At("null")));
        Assert.Contains("is a device, not a file", Assert.Throws<IOException>(() => AtomicFile.Try(At("null"))).Message);
    }

    [Fact]
    public void Where_nothing_can_be_made_the_file_is_named_and_not_the_temporary_one()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "/proc takes no files, not even of root.");
        Assert.DoesNotContain("workbook-", Assert.ThrowsAny<Exception>(() => AtomicFile.WriteAllText("/proc/a.ipynb", "text")).Message);
    }
}
