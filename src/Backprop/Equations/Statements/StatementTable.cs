using System.Text;

namespace Backprop;

/// <summary>Everything that was said in one thread, a row for each statement.</summary>
[TypeFormatterSource]
public sealed class StatementTable : IDisplayable
{
    private const string Left = " style=\"text-align:left\"";

    internal StatementTable(int question) => (Question, Rows) = (question, Statements.Of(question));

    /// <summary>The thread, 1 to 3.</summary>
    public int Question { get; }

    /// <summary>The statements in the thread's order.</summary>
    public IReadOnlyList<Statement> Rows { get; }

    /// <summary>How many are right, wrong, half right, and questions with an answer.</summary>
    public int Count(Standing standing) => Rows.Count(row => row.Verdict.Standing == standing);

    /// <summary>The count in a sentence.</summary>
    public string Summary => $"{Rows.Count} statements: {Count(Standing.Right)} right, {Count(Standing.Half)} half right, {Count(Standing.Wrong)} wrong, {Count(Standing.Answer)} answered.";

    /// <summary>The table; what was computed for a verdict opens below it. Its roles are written out: on a narrow page its rows are laid out as cards.</summary>
    public string ToHtml()
    {
        var html = new StringBuilder($"<table class=\"bp-statements\" role=\"table\"><caption>Thread {Question}. {Summary}</caption><thead role=\"rowgroup\"><tr role=\"row\">");
        foreach (var heading in (string[])["no.", "what was said", "verdict", "what is to be said", "shown in"]) html.Append($"<th scope=\"col\" role=\"columnheader\"{Left}>{heading}</th>");
        html.Append("</tr></thead><tbody role=\"rowgroup\">");
        foreach (var row in Rows)
        {
            html.Append($"<tr role=\"row\"><th scope=\"row\" role=\"rowheader\"{Left}>{row.Id}</th>");
            foreach (var cell in (string[])
            [
                $"<em>{HtmlText.Escape(row.Who)}</em>: {HtmlText.Escape(row.Said)}",
                $"<strong>{HtmlText.Escape(row.Verdict.InWords)}</strong><details><summary>computed</summary>{HtmlText.Escape(row.Verdict.Evidence)}</details>",
                HtmlText.Escape(row.Remark),
                $"<a href=\"{HtmlText.Escape(row.Shown.Address)}\">{HtmlText.Escape(row.Shown.InWords)}</a>",
            ]) html.Append($"<td role=\"cell\"{Left}>{cell}</td>");
            html.Append("</tr>");
        }
        return html.Append("</tbody></table>").ToString();
    }

    /// <summary>The rows as lines, their cells apart by <c> | </c>.</summary>
    public override string ToString() =>
        string.Join('\n', Rows.Select(row => $"{row.Id} | {row.Who}: {row.Said} | {row.Verdict.InWords} | {row.Remark} | {row.Shown.InWords}").Prepend($"Thread {Question}. {Summary}"));
}
