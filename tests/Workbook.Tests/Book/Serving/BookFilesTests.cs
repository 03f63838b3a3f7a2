using System.Text;
using Workbook.Book.Serving;

namespace Workbook.Tests.Book.Serving;

public sealed class BookFilesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Links_lead_nowhere()
    {
        _folder.Write("book/index.html", "the index");
        _folder.Write("secret/secret.html", "secret");
        File.CreateSymbolicLink(Path.Combine(_folder.Path, "book", "file.html"), Path.Combine(_folder.Path, "secret", "secret.html"));
        Directory.CreateSymbolicLink(Path.Combine(_folder.Path, "book", "folder"), Path.Combine(_folder.Path, "secret"));
        Directory.CreateSymbolicLink(Path.Combine(_folder.Path, "book", "round"), Path.Combine(_folder.Path, "book"));
        var files = BookFiles.Read(Path.Combine(_folder.Path, "book"));
        Assert.NotNull(files.Find("/index.html"));
        Assert.Null(files.Find("/file.html"));
        Assert.Null(files.Find("/folder/secret.html"));
        Assert.Null(files.Find("/round/index.html"));
    }

    [Fact]
    public void A_book_stays_whole_when_its_folder_is_gone()
    {
        _folder.Write("book/notebooks/a.ipynb", "{}");
        var files = BookFiles.Read(Path.Combine(_folder.Path, "book"));
        Directory.Delete(Path.Combine(_folder.Path, "book"), recursive: true);
        Assert.Equal("{}", Encoding.UTF8.GetString(files.Find("/notebooks/a.ipynb")!.Content.Span));
    }

    [Theory]
    [InlineData("a.html", "text/html; charset=utf-8")]
    [InlineData("a.css", "text/css; charset=utf-8")]
    [InlineData("a.js", "text/javascript; charset=utf-8")]
    [InlineData("a.txt", "text/plain; charset=utf-8")]
    [InlineData("a.svg", "image/svg+xml")]
    [InlineData("a.png", "image/png")]
    [InlineData("a.jpeg", "image/jpeg")]
    [InlineData("a.gif", "image/gif")]
    [InlineData("a.webp", "image/webp")]
    [InlineData("a.avif", "image/avif")]
    [InlineData("a.woff2", "font/woff2")]
    [InlineData("a.ipynb", "application/x-ipynb+json")]
    [InlineData("a.what", "application/octet-stream")]
    [InlineData("a", "application/octet-stream")]
    public void A_file_has_the_type_of_its_name(string name, string type)
    {
        _folder.Write(name, "x");
        Assert.Equal(type, BookFiles.Read(_folder.Path).Find($"/{name}")!.ContentType);
    }
}
