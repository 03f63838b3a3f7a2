using System.Diagnostics;
using AngleSharp.Html.Parser;
using Workbook.Book;
using Workbook.Ipynb;

namespace Workbook.Tests.Book.Pages;

/// <summary>A book holds the pictures that really lie in the notebook's folder, and no other file of the machine.</summary>
public sealed class PagePicturesTests : IDisposable
{
    private const string Secret = "root:x:0:0:a secret of this machine";
    private const string Public = "a picture";

    private readonly TemporaryFolder _folder = new();
    private readonly List<string> _said = [];

    public PagePicturesTests()
    {
        _folder.Write("notebooks/beside.png", Public);
        _folder.Write("notebooks/pictures/deep.png", Public);
        _folder.Write("secret.png", Secret);
        _folder.Write("secrets/secret.png", Secret);
        _folder.Write("notebooks2/secret.png", Secret);
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("beside.png")]
    [InlineData("./pictures/../beside.png")]
    [InlineData("pictures/deep.png")]
    [InlineData("link.png", "link.png", "beside.png")]
    [InlineData("link.png", "link.png", "pictures/deep.png")]
    [InlineData("pictures/up.png", "pictures/up.png", "../beside.png")]
    [InlineData("folder/deep.png", "folder", "pictures")]
    [InlineData("round/pictures/deep.png", "round", "../notebooks")]
    [InlineData("link.png", "link.png", "{0}/notebooks/beside.png")]
    public void A_picture_that_really_lies_there_is_shown(string source, string? link = null, string? target = null)
    {
        var book = Built(source, link, target);
        Assert.Equal([Public], Pictures(book));
        Assert.DoesNotContain(_said, line => line.Contains("left out", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("link.png", "link.png", "/etc/passwd")]
    [InlineData("link.png", "link.png", "../secret.png")]
    [InlineData("link.png", "link.png", "{0}/secret.png")]
    [InlineData("folder/secret.png", "folder", "../secrets")]
    [InlineData("folder/secret.png", "folder", "{0}/notebooks2")]
    [InlineData("pictures/folder/secret.png", "pictures/folder", "../../secrets")]
    [InlineData("pictures/../../secret.png")]
    [InlineData("up/../secret.png", "up", "..")]
    [InlineData("%2e%2e/secret.png")]
    [InlineData("..%2fsecret.png")]
    [InlineData("../notebooks2/secret.png")]
    [InlineData("{0}/secret.png")]
    [InlineData("file://{0}/secret.png")]
    [InlineData("//localhost{0}/secret.png")]
    [InlineData("loop.png", "loop.png", "loop.png")]
    [InlineData("loop/beside.png", "loop", "loop/loop")]
    [InlineData("device.png", "device.png", "/dev/zero")]
    [InlineData("self.png", "self.png", "/proc/self/environ")]
    [InlineData("01-a.ipynb")]
    [InlineData("pictures")]
    [InlineData("beside.png%00.png")]
    [InlineData("no-such.png")]
    public void What_lies_elsewhere_or_is_no_picture_is_left_out_and_named_with_its_cell(string source, string? link = null, string? target = null)
    {
        var book = Built(source, link, target);
        Assert.Empty(Pictures(book));
        Assert.Single(_said, line => line.StartsWith("01-a.ipynb, cell m: the picture ", StringComparison.Ordinal) && line.Contains("is left out; ", StringComparison.Ordinal));
        Assert.All(Directory.GetFiles(book, "*", SearchOption.AllDirectories), file => Assert.DoesNotContain("root:x:0:0", File.ReadAllText(file), StringComparison.Ordinal));
        Assert.Contains("what it shows", File.ReadAllText(Path.Combine(book, "01-a.html")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_pipe_is_not_waited_for()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no pipes in folders.");
        Process.Start("mkfifo", [Path.Combine(_folder.Path, "notebooks", "pipe.png")]).WaitForExit();
        Assert.Empty(Pictures(Built("pipe.png")));
        Assert.Contains(_said, line => line.Contains("not empty", StringComparison.Ordinal));
    }

    [Fact]
    public void A_notebook_reached_through_a_link_shows_the_pictures_beside_it()
    {
        Directory.CreateSymbolicLink(Path.Combine(_folder.Path, "elsewhere"), Path.Combine(_folder.Path, "notebooks"));
        Assert.Equal([Public], Pictures(Built("beside.png", folder: "elsewhere")));
    }

    [Fact]
    public void A_message_about_a_picture_is_short_and_holds_nothing_a_terminal_obeys()
    {
        Built($"<img alt='what it shows' src='https://x\u001b[2J{new string('x', 100_000)}'>");
        Assert.All(_said, line => Assert.InRange(line.Length, 1, 400));
        Assert.All(_said, line => Assert.DoesNotContain(line, char.IsControl));
        Assert.Contains(_said, line => line.Contains("is left out", StringComparison.Ordinal));
    }

    private string Built(string source, string? link = null, string? target = null, string folder = "notebooks")
    {
        if (link is not null)
            File.CreateSymbolicLink(Path.Combine(_folder.Path, "notebooks", link), target!.Replace("{0}", _folder.Path));
        var markdown = source.StartsWith('<') ? source : $"![what it shows]({source.Replace("{0}", _folder.Path)})";
        var page = new BookPage(Path.Combine(_folder.Path, folder, "01-a.ipynb"), Notebook.Create(Cell.Markdown("m", $"# A\n\n{markdown}")));
        var book = Path.Combine(_folder.Path, "book");
        BookBuilder.Build([page], book, new BookOptions { UseNode = false, Report = _said.Add });
        return book;
    }

    /// <summary>What the page's pictures hold.</summary>
    private static IEnumerable<string> Pictures(string book) => new HtmlParser().ParseDocument(File.ReadAllText(Path.Combine(book, "01-a.html")))
        .QuerySelectorAll("main img").Select(image => File.ReadAllText(Path.Combine(book, Uri.UnescapeDataString(image.GetAttribute("src")!))));
}
