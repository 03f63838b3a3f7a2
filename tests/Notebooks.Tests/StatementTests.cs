using System.Net;
using System.Text.RegularExpressions;
using Backprop;
using Workbook.Ipynb;

namespace Workbook.Notebooks.Tests;

/// <summary>Everything that was said in the three threads has its row, its verdict and a cell that shows it.</summary>
public sealed partial class StatementTests
{
    private const string Table = "23-everything-said.ipynb";

    public static TheoryData<string> Ids => [.. Statements.All.Select(statement => statement.Id)];

    [Theory, MemberData(nameof(Ids))]
    public void The_cell_that_shows_a_statement_exists(string id) => AssertCell(Statement.Numbered(id).Shown.Notebook + ".ipynb", Statement.Numbered(id).Shown.Cell);

    [Theory, MemberData(nameof(Ids))]
    public void A_statement_has_one_row_in_the_notebook_with_the_verdict_of_its_judge(string id)
    {
        var statement = Statement.Numbered(id);
        var rows = Row().Matches(Html(Table)).Where(row => row.Groups[1].Value == id).Select(row => WebUtility.HtmlDecode(row.Value)).ToList();
        Assert.Contains($"<strong>{statement.Verdict.InWords}</strong>", Assert.Single(rows));
        Assert.Contains(statement.Verdict.Evidence, rows[0]);
    }

    [Fact]
    public void The_notebook_has_61_rows() => Assert.Equal(61, Row().Count(Html(Table)));

    [Theory]
    [MemberData(nameof(Notebooks.Names), MemberType = typeof(Notebooks))]
    public void Every_link_to_a_cell_leads_to_one(string name)
    {
        var prose = string.Join('\n', Notebooks.Read(name).Cells.Where(cell => cell.Kind == CellKind.Markdown).Select(cell => cell.Source));
        foreach (Match link in Link().Matches(prose + Html(name)))
            AssertCell(link.Groups[1].Value, link.Groups[2].Value);
    }

    private static void AssertCell(string notebook, string cell)
    {
        Assert.Contains(notebook, Notebooks.Files.Select(file => Path.GetFileName(file)));
        Assert.True(Notebooks.Read(notebook).Cells.Any(known => known.Id == cell), $"{notebook} has no cell {cell}");
    }

    private static string Html(string name) => string.Concat(
        from cell in Notebooks.Read(name).Cells
        from output in cell.Outputs.OfType<ResultOutput>()
        where IpynbWriter.OutputJson(output)["data"]?["text/html"] is not null
        from line in IpynbWriter.OutputJson(output)["data"]!["text/html"]!.AsArray()
        select line!.GetValue<string>());

    [GeneratedRegex("<tr role=\"row\"><th scope=\"row\"[^>]*>([\\d.]+)</th>.*?</tr>", RegexOptions.Singleline)]
    private static partial Regex Row();

    /// <summary>As it stands in Markdown and in HTML.</summary>
    [GeneratedRegex("[(\"]([\\w-]+\\.ipynb)#cell-(?:id=)?([a-z0-9-]+)[)\"]")]
    private static partial Regex Link();
}
