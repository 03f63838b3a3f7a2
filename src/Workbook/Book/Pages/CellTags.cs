namespace Workbook.Book.Pages;

/// <summary>
/// The tags that give a cell a part in the page. In every other viewer a tagged cell is what it looks like: a question with a list, text, a
/// details element.
/// <list type="bullet">
/// <item><c>prediction</c>: a Markdown cell with a question and a list, one item an answer (lettered A, B, … by their order). In the book the
/// list becomes a form.</item>
/// <item><c>reveal</c>: the next Markdown cell with this tag. Its first bold words name the right answers' letters (<c>**B**</c>, <c>**Answer: B.**</c>,
/// none where the question is open). It is shown when the reader has chosen, and so are the cells between, unless a new section begins
/// among them.</item>
/// <item><c>exercise</c>: a Markdown cell whose details elements are hints, offered one after the other, or a code cell in which the reader is
/// to write the answer.</item>
/// <item><c>index</c>: a Markdown cell that also stands on the book's first page, below the title: where to begin.</item>
/// </list>
/// </summary>
internal static class CellTags
{
    public const string Prediction = "prediction";
    public const string Reveal = "reveal";
    public const string Exercise = "exercise";
    public const string Index = "index";
}
