using Workbook.Files;

namespace Workbook.Tests.Files;

public sealed class AtomicFolderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private string Target => Path.Combine(_folder.Path, "book");

    private IEnumerable<string?> Names() => Directory.EnumerateFileSystemEntries(_folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal);

    private static string Read(string folder) => File.ReadAllText(Path.Combine(folder, "page"));

    private void Replace(string with)
    {
        using var folder = new AtomicFolder(Target);
        File.WriteAllText(Path.Combine(folder.Path, "page"), with);
        folder.Commit();
    }

    [Fact]
    public void A_folder_without_a_place_comes_back_when_its_replacement_was_killed_between_two_moves()
    {
        _folder.Write(Path.Combine(DeadProcess.Name(".book.", ".old"), "page"), "old");
        _folder.Write(Path.Combine(DeadProcess.Name(".book.", ".new"), "page"), "new");
        AtomicFolder.Mend(Target);
        Assert.Equal("old", Read(Target));
        Assert.Equal(["book"], Names());
    }

    [Fact]
    public void What_was_replaced_by_one_that_was_killed_after_both_moves_goes()
    {
        _folder.Write(Path.Combine("book", "page"), "new");
        _folder.Write(Path.Combine(DeadProcess.Name(".book.", ".old"), "page"), "old");
        AtomicFolder.Mend(Target);
        Assert.Equal("new", Read(Target));
        Assert.Equal(["book"], Names());
    }

    [Fact]
    public void What_living_processes_and_other_machines_write_stays_and_so_does_what_belongs_to_another_folder()
    {
        string[] stay =
        [
            new TemporaryName(".book.", ".new").Next(), new TemporaryName(".book.", ".old").Next(), DeadProcess.Name(".books.", ".new"), DeadProcess.Name(".book.", ""),
            $".book.workbook-{DeadProcess.Owner with { Machine = "000000" }}-1.old", ".book-0123456789abcdef0123456789abcdef",
        ];
        foreach (var name in stay)
            _folder.Write(Path.Combine(name, "page"), "text");
        _folder.Write(DeadProcess.Name(".book.", ".new"), "a file");
        Replace("new");
        Assert.Equal(stay.Append(DeadProcess.Name(".book.", ".new")).Append("book").Order(StringComparer.Ordinal), Names());
    }

    [Fact]
    public void Of_two_that_replace_one_folder_at_a_time_the_last_stands_and_neither_fails()
    {
        Parallel.For(0, 200, i => Replace($"{i}"));
        Assert.InRange(int.Parse(Read(Target), System.Globalization.CultureInfo.InvariantCulture), 0, 199);
        Assert.Equal(["book"], Names());
    }

    [Fact]
    public void A_link_stays_and_the_folder_it_names_is_replaced()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need a privilege there.");
        _folder.Write(Path.Combine("real", "page"), "old");
        Directory.CreateSymbolicLink(Target, Path.Combine(_folder.Path, "real"));
        Replace("new");
        Assert.Equal("new", Read(Path.Combine(_folder.Path, "real")));
        Assert.NotNull(new DirectoryInfo(Target).LinkTarget);
        Assert.Equal(["book", "real"], Names());
    }

    [Fact]
    public void One_that_is_not_finished_leaves_what_was_there()
    {
        Replace("old");
        using (var folder = new AtomicFolder(Target))
            File.WriteAllText(Path.Combine(folder.Path, "page"), "half");
        Assert.Equal("old", Read(Target));
        Assert.Equal(["book"], Names());
    }
}
