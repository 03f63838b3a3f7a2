using System.Text.Json.Nodes;
using AngleSharp.Dom;

namespace Workbook.Book.Pages;

/// <summary>A page in the making.</summary>
internal sealed class Draft(BookPage source)
{
    public BookPage Source { get; } = source;

    public string Name => Source.Name;

    public string Address => $"{Uri.EscapeDataString(Name)}.html";

    /// <summary>The digits before the first hyphen of the file's name, or nothing.</summary>
    public string Number { get; } = source.Name.Split('-')[0] is var first && first.Length > 0 && first.All(char.IsAsciiDigit) ? first : "";

    public required string Title { get; init; }

    public required IElement Article { get; init; }

    /// <summary>The sentence below the title, as plain text.</summary>
    public string Promise { get; init; } = "";

    public IReadOnlyList<JsonNode> Figures { get; init; } = [];

    /// <summary>The headings a table of contents lists, formulas included.</summary>
    public IReadOnlyList<Heading> Contents() => [.. Article.QuerySelectorAll(".prose h1[id], .prose h2[id], .prose h3[id]")
        .Where(heading => heading.Closest("details") is null)
        .Select(heading => new Heading(heading.LocalName == "h3" ? 3 : 2, heading.Id!, Inner(heading)))];

    private static string Inner(IElement heading)
    {
        var copy = (IElement)heading.Clone(deep: true);
        foreach (var link in copy.QuerySelectorAll("a").ToArray())
        {
            if (link.ClassName == "anchor")
                link.Remove();
            else
                link.Replace([.. link.ChildNodes]);
        }
        return copy.InnerHtml.Trim();
    }

    public int Predictions => Article.QuerySelectorAll("form.prediction").Length;

    public int Exercises => Article.QuerySelectorAll(".exercise, .your-turn").Length;

    /// <summary>The exercises that can be answered in the page.</summary>
    public IReadOnlyList<string> ExerciseIds => [.. Article.QuerySelectorAll(".verdict[data-sealed]").Select(task => task.GetAttribute("data-exercise")).OfType<string>().Distinct()];

    /// <summary>The predictions with a right answer.</summary>
    public IReadOnlyList<string> PredictionIds => [.. Article.QuerySelectorAll("form.prediction[data-seal]:not([data-seal=''])").Select(form => form.GetAttribute("data-prediction")).OfType<string>()];

    public bool HasDiagrams => Article.QuerySelector(".diagram") is not null;

    public int Pictures => Article.QuerySelectorAll("figure img, .figure, .diagram, .out > img").Length - Article.QuerySelectorAll(".figure figure img").Length;
}

internal sealed record Heading(int Level, string Id, string Html);
