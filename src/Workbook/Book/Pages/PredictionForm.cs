using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Workbook.Book.Pages;

/// <summary>Makes a question followed by a list of answers into a form. Without scripts it is still the question and its list.</summary>
internal static partial class PredictionForm
{
    private const int MostAnswers = 26;

    /// <summary>The form, or null where the text has no list of answers.</summary>
    /// <param name="html">The prediction cell's text as safe HTML.</param>
    /// <param name="page">The page's name.</param>
    /// <param name="id">The cell's id, under which the reader's choice is kept.</param>
    /// <param name="answer">The right answers' letters, or none for an open question; they are sealed.</param>
    public static string? ToHtml(string html, string page, string id, string answer)
    {
        var body = Markup.ParseBody(html);
        if (body.Children.LastOrDefault(child => child is IHtmlUnorderedListElement or IHtmlOrderedListElement) is not { } list)
            return null;
        var items = list.Children.Where(child => child.LocalName == "li").ToList();
        if (items.Count is < 2 or > MostAnswers)
            return null;
        list.RemoveFromParent();
        var hasHeading = body.FirstElementChild is IHtmlHeadingElement;
        DropLabel(body);

        var choices = string.Concat(items.Select((item, i) => Choice(item, (char)('A' + i), id)));
        return $"<form class=\"prediction\" data-prediction=\"{id}\" data-seal=\"{string.Join(' ', answer.Select(letter => Seal.Of($"{page}/{id}/{letter}")))}\">"
            + $"<fieldset><legend{(hasHeading ? " class=\"unseen\"" : "")}><span class=\"tag\">Predict</span></legend><div class=\"prediction-question\">{body.InnerHtml}</div>"
            + $"<ol class=\"choices\">{choices}</ol></fieldset>"
            + "<p class=\"prediction-actions\"><button type=\"submit\">Commit to this answer</button> <button type=\"button\" class=\"quiet skip\">Read on without answering</button></p>"
            + "<p class=\"prediction-verdict\" role=\"status\"></p></form>";
    }

    /// <summary>"Predict." in bold at the start says what the form's own label says.</summary>
    private static void DropLabel(IElement body)
    {
        if (body.FirstElementChild?.FirstChild is IElement { LocalName: "strong" } label && label.TextContent.Trim().TrimEnd('.', ':') is "Predict" or "Prediction" or "Your prediction")
            label.Remove();
    }

    private static string Choice(IElement item, char letter, string id)
    {
        foreach (var box in item.QuerySelectorAll("input").ToArray())
            box.Remove();
        // A loose list wraps each answer in a paragraph, which a label can't hold.
        foreach (var paragraph in item.QuerySelectorAll("p").ToArray())
            paragraph.Replace([.. paragraph.ChildNodes]);
        return $"<li><label><input type=\"radio\" name=\"{id}\" value=\"{letter}\"><span class=\"letter\">{letter}</span><span class=\"choice\">{WithoutLetter(item.InnerHtml.Trim(), letter)}</span></label></li>";
    }

    /// <summary>Authors may letter their answers for viewers that make no form of them: <c>**A**</c>, <c>A.</c>, <c>A)</c>.</summary>
    private static string WithoutLetter(string html, char letter)
    {
        foreach (var prefix in (ReadOnlySpan<string>)[$"<strong>{letter}</strong>", $"<strong>{letter}.</strong>", $"{letter}.", $"{letter})"])
        {
            if (html.StartsWith(prefix, StringComparison.Ordinal))
                return html[prefix.Length..].TrimStart(' ', '.', ')', ':', '—', '–', '-', '·');
        }
        return html;
    }

    /// <summary>The right answers' letters from a reveal's first bold words: <c>**B**</c>, <c>**Answer: B.**</c>, <c>**A and C**</c>; empty where they name none.</summary>
    public static string AnswerOf(string revealHtml)
    {
        var body = Markup.ParseBody(revealHtml);
        foreach (var heading in body.QuerySelectorAll("summary, h1, h2, h3, h4").ToArray())
            heading.Remove();
        var bold = body.QuerySelector("strong")?.TextContent ?? "";
        return Letters().Match(bold) is { Success: true } all ? string.Concat(all.Groups[1].Value.Where(char.IsAsciiLetterUpper).Distinct())
            : FirstLetter().Match(bold) is { Success: true } first ? first.Groups[1].Value
            : "";
    }

    [GeneratedRegex(@"^\s*(?:Answer:?\s*)?([A-Z](?:(?:,|\s+and|,\s+and)\s+[A-Z])*)[.):]?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Letters();

    /// <summary>"C, and D is a fair comment": one answer, and a word about another.</summary>
    [GeneratedRegex(@"^\s*(?:Answer:?\s*)?([A-Z])[,;.):]", RegexOptions.CultureInvariant)]
    private static partial Regex FirstLetter();
}
