using Workbook.Commands;
using Workbook.Running;

namespace Workbook.Tests.Commands;

/// <summary>What running a stranger's notebook means is said once, where it is run, and everywhere else it is referred to.</summary>
public sealed class TrustNoteTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_help_of_run_says_it() =>
        Assert.Contains(Words(TrustNote.Text), Words((await Cli.RunAsync(_folder.Path, "run", "--help")).Output), StringComparison.Ordinal);

    [Fact]
    public void The_readme_says_it_in_the_same_words() => Assert.Contains(
        Words(TrustNote.Text), Words(File.ReadAllText(Path.Combine(Repository.Find(AppContext.BaseDirectory)!, "README.md"))), StringComparison.Ordinal);

    [Theory]
    [InlineData("--help")]
    [InlineData("verify --help")]
    [InlineData("witness --help")]
    [InlineData("book --help")]
    [InlineData("serve --help")]
    public async Task Every_other_command_that_runs_cells_refers_to_it(string arguments)
    {
        var help = (await Cli.RunAsync(_folder.Path, arguments.Split(' '))).Output;
        Assert.Contains(TrustNote.Reference, help, StringComparison.Ordinal);
        Assert.DoesNotContain(Words(TrustNote.Text), Words(help), StringComparison.Ordinal);
    }

    private static string Words(string text) => string.Join(' ', text.Replace("`", "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
