using System.Globalization;
using System.Text.RegularExpressions;
using Workbook.Ipynb;

namespace Workbook.Notebooks.Tests;

/// <summary>
/// A notebook says at its head how long it takes, what it needs and what one can do afterwards. The time is counted: 200 words a minute, and 12 seconds for a
/// formula that stands by itself, 1 for one in a line, 3 for a line of code, 20 for a figure, 5 for another output. Exercises come on top of it.
/// </summary>
public sealed partial class ReadingTimeTests
{
    private const int Longest = 25;

    /// <summary>What is looked up or read by those who want it, and not on the way.</summary>
    private const int FirstAppendix = 20;

    [Theory]
    [MemberData(nameof(Notebooks.Names), MemberType = typeof(Notebooks))]
    public void Its_head_says_how_long_it_takes_what_it_needs_and_what_it_is_good_for(string name)
    {
        var head = Notebooks.Read(name).Cells[0].Source;
        var promised = Head().Match(head);
        Assert.True(promised.Success, $"the head of {name} has no line '**Time** N minutes · **Needs** … · **Afterwards** …'");
        var (said, counted) = (int.Parse(promised.Groups[1].Value, CultureInfo.InvariantCulture), Minutes(Notebooks.Read(name)));
        Assert.True(Math.Abs(said - counted) <= Math.Max(1, 0.2 * counted), string.Create(CultureInfo.InvariantCulture, $"{name} says {said} minutes and takes {counted:F1}"));
    }

    [Theory]
    [MemberData(nameof(Notebooks.Names), MemberType = typeof(Notebooks))]
    public void It_is_no_longer_than_one_sitting(string name)
    {
        if (int.Parse(name[..2], CultureInfo.InvariantCulture) < FirstAppendix) Assert.InRange(Minutes(Notebooks.Read(name)), 0, Longest);
    }

    private static double Minutes(Notebook notebook) => notebook.Cells.Sum(cell => cell.Kind == CellKind.Code ? OfCode(cell) : OfProse(cell.Source)) / 60;

    private static double OfProse(string text)
    {
        var rest = Display().Replace(text, " ");
        var words = Word().Count(Target().Replace(Inline().Replace(rest, " "), " "));
        return words * 60.0 / 200 + 12 * Display().Count(text) + Inline().Count(rest);
    }

    private static double OfCode(Cell cell)
    {
        if (cell.HasTag("exercise")) return 0;
        if (cell.Source.StartsWith("// figure", StringComparison.Ordinal)) return 20;
        return 3 * cell.Source.Split('\n').Count(line => line.Trim() is { Length: > 0 } code && !code.StartsWith("#r", StringComparison.Ordinal) && !code.StartsWith("using", StringComparison.Ordinal) && code != "PlotlyNet.Use();")
            + 5 * cell.Outputs.Count;
    }

    [GeneratedRegex(@"^\*\*Time\*\* (\d+) minutes? · \*\*Needs\*\* \S.* · \*\*Afterwards\*\* \S", RegexOptions.Multiline)]
    private static partial Regex Head();

    [GeneratedRegex(@"\$\$.*?\$\$", RegexOptions.Singleline)]
    private static partial Regex Display();

    [GeneratedRegex(@"\$[^$]+\$")]
    private static partial Regex Inline();

    [GeneratedRegex(@"\]\([^)]*\)")]
    private static partial Regex Target();

    [GeneratedRegex("[A-Za-z0-9’'-]*[A-Za-z][A-Za-z0-9’'-]*")]
    private static partial Regex Word();
}
