using System.Text.RegularExpressions;
using Workbook.Ipynb;

namespace Workbook.Notebooks.Tests;

/// <summary>An equation in prose is never bare: its number stands in a comment at the line of code that computes or checks it.</summary>
public sealed partial class EquationTests
{
    [Theory]
    [MemberData(nameof(Notebooks.Names), MemberType = typeof(Notebooks))]
    public void Every_numbered_equation_is_an_expression_or_a_check_in_a_cell_that_runs(string name)
    {
        var notebook = Notebooks.Read(name);
        var inCode = notebook.Cells
            .Where(cell => cell.Kind == CellKind.Code)
            .SelectMany(cell => Comment().Matches(cell.Source).SelectMany(comment => Number().Matches(comment.Value)))
            .Select(number => number.Value).ToHashSet();
        var inProse = Prose(notebook).SelectMany(text => Tag().Matches(text).Select(tag => tag.Groups[1].Value)
            .Concat(Named().Matches(text).Select(named => named.Value.Trim('(', ')')))).ToHashSet();
        var own = inProse.Where(number => number.StartsWith("BP", StringComparison.Ordinal) || number.StartsWith(Prefix(name), StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToList();
        Assert.Empty(own.Except(inCode));
    }

    [Theory]
    [MemberData(nameof(Notebooks.Names), MemberType = typeof(Notebooks))]
    public void Every_number_in_code_is_one_that_the_notebooks_explain(string name)
    {
        var inProse = Notebooks.Files.Select(file => Notebooks.Read(Path.GetFileName(file))).SelectMany(Prose)
            .SelectMany(text => Number().Matches(text).Select(number => number.Value).Concat(Tag().Matches(text).Select(tag => tag.Groups[1].Value))).ToHashSet();
        var inCode = Notebooks.Read(name).Cells.Where(cell => cell.Kind == CellKind.Code)
            .SelectMany(cell => Comment().Matches(cell.Source).SelectMany(comment => Number().Matches(comment.Value))).Select(number => number.Value);
        Assert.Empty(inCode.Except(inProse));
    }

    [Fact]
    public void Numbers_are_given_once() =>
        Assert.All(Notebooks.Files.Select(file => Path.GetFileName(file)), name =>
        {
            var tags = Prose(Notebooks.Read(name)).SelectMany(text => Tag().Matches(text).Select(tag => tag.Groups[1].Value)).ToList();
            Assert.Equal(tags.Distinct(), tags);
            Assert.All(tags, tag => Assert.True(tag.StartsWith("BP", StringComparison.Ordinal) || tag.StartsWith(Prefix(name), StringComparison.Ordinal), $"({tag}) in {name}"));
        });

    private static IEnumerable<string> Prose(Notebook notebook) => notebook.Cells.Where(cell => cell.Kind == CellKind.Markdown).Select(cell => cell.Source);

    /// <summary>"5." for 08-sum-or-mean.ipynb.</summary>
    private static string Prefix(string name) => $"{int.Parse(name.Split('-')[0], System.Globalization.CultureInfo.InvariantCulture)}.";

    [GeneratedRegex(@"\\tag\{([^}]+)\}")]
    private static partial Regex Tag();

    /// <summary>An equation that is named in running text, with its number in brackets.</summary>
    [GeneratedRegex(@"\(\d+\.\d+\)")]
    private static partial Regex Named();

    [GeneratedRegex(@"//[^\n]*")]
    private static partial Regex Comment();

    [GeneratedRegex(@"(?<=\()\d+\.\d+(?=\))|\bBP\d\b")]
    private static partial Regex Number();
}
