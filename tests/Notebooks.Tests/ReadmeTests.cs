using System.Text;
using System.Text.RegularExpressions;
using Workbook.Ipynb;
using Workbook.Kernel;

namespace Workbook.Notebooks.Tests;

/// <summary>The README's picture and example are the project's own and still true.</summary>
public sealed partial class ReadmeTests
{
    private static readonly string Root = Path.GetDirectoryName(Notebooks.Folder)!;
    private static readonly string Readme = File.ReadAllText(Path.Combine(Root, "README.md"));

    [Fact]
    public void The_picture_is_the_figure_stored_in_notebook_8()
    {
        var cell = Notebooks.Read("08-sum-or-mean.ipynb").Cells.Single(cell => cell.Id == "loss-figure");
        var html = IpynbWriter.OutputJson(cell.Outputs.Single()).ToJsonString();
        var svg = Encoding.UTF8.GetString(Convert.FromBase64String(Base64().Match(html).Groups[1].Value.Replace("\\u002B", "+")));
        Assert.Equal(svg, File.ReadAllText(Path.Combine(Notebooks.Folder, "sum-or-mean.svg")));
    }

    [Fact]
    public async Task The_example_prints_what_it_says()
    {
        var blocks = Block().Matches(Readme);
        var code = blocks.First(block => block.Groups[1].Value == "csharp").Groups[2].Value;
        var printed = blocks.SkipWhile(block => block.Groups[1].Value != "csharp").ElementAt(1).Groups[2].Value;
        await using var kernel = await KernelProcess.StartAsync(Root, TestContext.Current.CancellationToken);
        var done = await kernel.RunAsync(new CellRequest(0, "readme", "csharp", code), Notebooks.CellLimit, _ => { }, TestContext.Current.CancellationToken);
        Assert.Null(done.Failure);
        Assert.Equal(printed, string.Concat(done.Outputs.OfType<StreamOutput>().Select(stream => stream.Text)));
    }

    [GeneratedRegex("base64,((?:[A-Za-z0-9+/=]|\\\\u002B)+)")]
    private static partial Regex Base64();

    [GeneratedRegex("^```([a-z]*)\\n(.*?)^```$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Block();
}
