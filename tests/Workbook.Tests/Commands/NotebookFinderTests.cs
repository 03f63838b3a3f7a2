using Workbook.Commands;
using Workbook.Ipynb;

namespace Workbook.Tests.Commands;

public sealed class NotebookFinderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public NotebookFinderTests()
    {
        foreach (var name in (string[])["nb/b.ipynb", "nb/deeper/a.ipynb", "nb/.hidden/c.ipynb", "nb/.d.ipynb", "other/e.ipynb"])
            _folder.Write(name, IpynbWriter.ToText(Notebook.Create(Cell.Markdown("m", "# A"))));
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("nb/round", "..")]
    [InlineData("nb/round", "../nb")]
    [InlineData("nb/deeper/round", "../deeper")]
    [InlineData("nb/elsewhere", "../other")]
    public void A_link_to_a_folder_is_not_followed_so_every_notebook_is_found_once(string link, string target)
    {
        Directory.CreateSymbolicLink(Path.Combine(_folder.Path, link), target);
        Assert.Equal(["nb/b.ipynb", "nb/deeper/a.ipynb"], Found());
    }

    [Fact]
    public void A_link_to_a_notebook_is_one_and_a_folder_named_by_a_link_is_searched()
    {
        File.CreateSymbolicLink(Path.Combine(_folder.Path, "nb", "link.ipynb"), "../other/e.ipynb");
        Assert.Equal(["nb/b.ipynb", "nb/deeper/a.ipynb", "nb/link.ipynb"], Found());
        Directory.CreateSymbolicLink(Path.Combine(_folder.Path, "way"), "other");
        Assert.Equal(["way/e.ipynb"], Found("way"));
    }

    private IEnumerable<string> Found(string folder = "nb") =>
        NotebookFinder.Read([Path.Combine(_folder.Path, folder)]).Select(job => Path.GetRelativePath(_folder.Path, job.Path).Replace('\\', '/'));
}
