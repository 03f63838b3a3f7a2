using System.Text;

namespace Backprop;

/// <summary>Everything that was said in one thread, a row for each statement.</summary>
[TypeFormatterSource]
public sealed class StatementTable : IDisplayable
{
    internal StatementTable(int question) => (Question, Rows) = (question, Statements.Of(question));

    /// <summary>The thread, 1 to 3.</summary>
    public int Question { get; }

    /// <summary>The statements in the thread's order.</summary>
    public IReadOnlyList<Statement> Rows { get; }

    /// <summary>How many are right, wrong, half right, and questions with an answer.</summary>
    public int Count(Standing standing) => Rows.Count(row => row.Verdict.Standing == standing);

    /// <summary>The count in a sentence.</summary>
    public string Summary => $"{Rows.Count} statements: {Count(Standing.Right)} right, {Count(Standing.Half)} half right, {Count(Standing.Wrong)} wrong, {Count(Standing.Answer)} answered.";

    /// <summary>The table; what was computed for a verdict opens below it.</summary>
    public string ToHtml()
    {
        var html = new StringBuilder($"<table class=\"bp-statements\" style=\"text-align:left\"><caption>Thread {Question}. {Summary}</caption><thead><tr>");
        foreach (var heading in (string[])["", "what was said", "verdict", "what is to be said", "shown in"]) html.Append($"<th scope=\"col\" style=\"text-align:left\">{heading}</th>");
        html.Append("</tr></thead><tbody>");
        foreach (var row in Rows)
            html.Append($"<tr><th scope=\"row\" style=\"text-align:left\">{row.Id}</th><td style=\"text-align:left\"><em>{HtmlText.Escape(row.Who)}:</em> {HtmlText.Escape(row.Said)}</td>")
                .Append($"<td style=\"text-align:left\"><strong>{HtmlText.Escape(row.Verdict.InWords)}</strong><details><summary>computed</summary>{HtmlText.Escape(row.Verdict.Evidence)}</details></td>")
                .Append($"<td style=\"text-align:left\">{HtmlText.Escape(row.Remark)}</td><td style=\"text-align:left\"><a href=\"{HtmlText.Escape(row.Shown.Address)}\">{HtmlText.Escape(row.Shown.InWords)}</a></td></tr>");
        return html.Append("</tbody></table>").ToString();
    }

    /// <summary>The rows as lines, their cells apart by <c> | </c>.</summary>
    public override string ToString() =>
        string.Join('\n', Rows.Select(row => $"{row.Id} | {row.Who}: {row.Said} | {row.Verdict.InWords} | {row.Remark} | {row.Shown.InWords}").Prepend($"Thread {Question}. {Summary}"));
}
