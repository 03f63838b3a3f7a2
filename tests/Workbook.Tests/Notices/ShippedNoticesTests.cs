using System.Text.RegularExpressions;
using Workbook.Book;
using Workbook.Book.Assets;
using Workbook.Ipynb;
using Workbook.Kernel;
using Workbook.Notices;
using Workbook.Running;
using Workbook.Tests.Book;
using Workbook.Tests.Book.Browser;

namespace Workbook.Tests.Notices;

/// <summary>Whatever others made and we ship is named beside it, with version and licence.</summary>
public sealed partial class ShippedNoticesTests : IDisposable
{
    private static readonly string Root = Repository.Find(AppContext.BaseDirectory)!;

    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string, string> Folders => new()
    {
        { Path.Combine(Root, "artifacts", "bin", "Workbook", Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory))), "workbook" },
        { Path.Combine(Root, "src", "Backprop.Interactive", "bin"), "Backprop.Interactive" },
        { Path.GetDirectoryName(KernelFolder.ProgramFile)!, "." },
    };

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Folders))]
    public void Every_file_that_a_build_put_there_has_its_notice(string folder, string own)
    {
        var covered = FilesOf(File.ReadAllText(Path.Combine(folder, NoticesText.FileName)));
        var shipped = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/'))
            .Where(file => !file.StartsWith(own, StringComparison.Ordinal) && file != NoticesText.FileName);
        Assert.NotEmpty(covered);
        Assert.Empty(shipped.Except(covered));
        Assert.Empty(covered.Except(shipped));
    }

    [Fact]
    public void Every_file_that_a_book_takes_from_npm_has_its_notice_with_the_licence_in_full()
    {
        var npm = BuildBook();
        var assets = Path.Combine(_folder.Path, "book", "assets");
        var text = File.ReadAllText(Path.Combine(assets, NoticesText.FileName));
        string[] own = ["book.css", "book.js", "early.js", "search-index.js", NoticesText.FileName];
        Assert.Empty(Directory.EnumerateFiles(assets).Select(file => Path.GetFileName(file)!).Except([.. own, .. FilesOf(text)]));
        foreach (var folder in InstalledPackages(npm))
        {
            var package = NpmPackage.Read(folder, []);
            Assert.Contains($"\n{package.Name} {package.Version}\nLicence: {package.Licence}\n", text, StringComparison.Ordinal);
            Assert.NotEmpty(package.Texts);
            Assert.All(package.Texts, licence => Assert.Contains(licence.Text.ReplaceLineEndings("\n").Trim('\n'), text, StringComparison.Ordinal));
        }
        Assert.Contains("Bundled in plotly-cartesian.min.js:", text, StringComparison.Ordinal);
        Assert.Contains("Bundled in mermaid.tiny.js:", text, StringComparison.Ordinal);
        Assert.Contains($"<a href=\"assets/{NoticesText.FileName}\">Third-party notices</a>", File.ReadAllText(Path.Combine(_folder.Path, "book", "index.html")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_in_one_file_carries_the_notices_of_what_is_in_it()
    {
        BuildBook();
        var file = Path.Combine(_folder.Path, "page.html");
        BookBuilder.BuildSingleFile(SampleNotebooks.All, "03-plain", file, BookInBrowser.Options);
        var page = File.ReadAllText(file);
        Assert.Contains("<summary>Third-party notices</summary>", page, StringComparison.Ordinal);
        Assert.Contains("SIL OPEN FONT LICENSE", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("plotly.js-cartesian-dist-min", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_book_that_has_nothing_of_others_names_nobody()
    {
        BookBuilder.Build(SampleNotebooks.All, Path.Combine(_folder.Path, "book"), new BookOptions { UseNode = false });
        Assert.False(File.Exists(Path.Combine(_folder.Path, "book", "assets", NoticesText.FileName)));
        Assert.DoesNotContain("Third-party notices", File.ReadAllText(Path.Combine(_folder.Path, "book", "index.html")), StringComparison.Ordinal);
    }

    private string BuildBook()
    {
        var (npm, reason) = NpmFolder.Prepare(BookInBrowser.Options.Cache, TestContext.Current.CancellationToken);
        Assert.SkipWhen(npm is null, $"{reason}.");
        BookPage drawn = new("/x/05-drawn.ipynb", Notebook.Create(Cell.Markdown("flow", "```mermaid\nflowchart LR\n  X --> Z\n```")));
        BookBuilder.Build([.. SampleNotebooks.All, drawn], Path.Combine(_folder.Path, "book"), BookInBrowser.Options);
        return npm.Path;
    }

    private static IEnumerable<string> InstalledPackages(string npm) =>
        Directory.EnumerateDirectories(Path.Combine(npm, "node_modules"))
            .SelectMany(folder => Path.GetFileName(folder).StartsWith('@') ? Directory.EnumerateDirectories(folder) : [folder])
            .Where(folder => File.Exists(Path.Combine(folder, "package.json")));

    private static HashSet<string> FilesOf(string notices) => [.. Files().Matches(notices).SelectMany(match => match.Groups[1].Value.Split(", "))];

    [GeneratedRegex("^Files: (.+)$", RegexOptions.Multiline)]
    private static partial Regex Files();
}
