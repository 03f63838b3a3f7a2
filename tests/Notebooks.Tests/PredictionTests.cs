using System.Text.RegularExpressions;
using Workbook.Ipynb;

namespace Workbook.Notebooks.Tests;

/// <summary>Predictions are worth making: the right letter can't be guessed from the others, and no question is asked twice.</summary>
public sealed partial class PredictionTests
{
    private static readonly (string Name, string Question, string Answer)[] All =
    [
        .. from file in Notebooks.Files
           let cells = Notebooks.Read(Path.GetFileName(file)).Cells
           let asked = cells.FirstOrDefault(cell => cell.HasTag("prediction"))
           where asked is not null
           let answer = cells.Where(cell => cell.HasTag("reveal")).Select(cell => Answer().Match(cell.Source)).FirstOrDefault(match => match.Success)
           where answer is not null
           select (Path.GetFileName(file), asked.Source.Split("- [ ]")[0], answer.Groups[1].Value),
    ];

    [Fact]
    public void No_letter_is_right_in_more_than_a_third_of_them()
    {
        Assert.InRange(All.Length, 15, 100);
        Assert.All(All.GroupBy(one => one.Answer), letter => Assert.True(3 * letter.Count() <= All.Length, $"{letter.Key} is right in {string.Join(", ", letter.Select(one => one.Name))}"));
    }

    [Fact]
    public void No_two_ask_the_same() => Assert.Equal(All.Length, All.Select(one => one.Question).Distinct().Count());

    [GeneratedRegex(@"\*\*Answer: ([A-D])\b")]
    private static partial Regex Answer();
}
