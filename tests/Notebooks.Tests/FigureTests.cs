using System.Net;
using System.Text.RegularExpressions;
using Backprop;
using Workbook.Ipynb;

namespace Workbook.Notebooks.Tests;

/// <summary>What stands for a picture where it can't be seen is written by a person, in figures.md or in the cell, and never for a figure that is gone.</summary>
public sealed partial class FigureTests
{
    private static readonly string[] Words = File.ReadAllLines(Notebooks.PathOf(FigureWords.FileName));

    [Fact]
    public void Every_figure_that_is_described_stands_in_a_notebook()
    {
        var titles = Notebooks.Files.SelectMany(file => Pictures(Path.GetFileName(file))).Select(picture => picture.Title).ToHashSet();
        Assert.NotEmpty(titles);
        Assert.Empty(Words.Where(line => line.StartsWith("## ", StringComparison.Ordinal)).Select(line => line[3..]).Except(titles));
    }

    [Theory]
    [MemberData(nameof(Notebooks.Names), MemberType = typeof(Notebooks))]
    public void Its_figures_have_the_words_that_are_written_for_them(string name)
    {
        foreach (var (title, alt) in Pictures(name))
            if (Array.IndexOf(Words, $"## {title}") is var at and >= 0) Assert.StartsWith(Words.Skip(at + 1).First(line => line.Length > 0), alt);
    }

    private static IEnumerable<(string Title, string Alt)> Pictures(string name) =>
        from cell in Notebooks.Read(name).Cells
        from output in cell.Outputs.OfType<ResultOutput>()
        let html = IpynbWriter.OutputJson(output)["data"]?["text/html"] is System.Text.Json.Nodes.JsonArray lines ? string.Concat(lines.Select(line => line!.GetValue<string>())) : ""
        from Match picture in Picture().Matches(html)
        let svg = System.Text.Encoding.UTF8.GetString(Convert.FromBase64String(picture.Groups[2].Value))
        select (WebUtility.HtmlDecode(Title().Match(svg).Groups[1].Value), WebUtility.HtmlDecode(picture.Groups[1].Value));

    [GeneratedRegex("""<figure class="bp-plot"><img alt="([^"]*)"[^>]*base64,([A-Za-z0-9+/=]+)""")]
    private static partial Regex Picture();

    [GeneratedRegex("<title[^>]*>([^<]*)</title>")]
    private static partial Regex Title();
}
