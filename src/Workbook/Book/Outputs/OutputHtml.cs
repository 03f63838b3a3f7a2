using AngleSharp.Dom;

namespace Workbook.Book.Outputs;

/// <summary>An output's HTML made safe.</summary>
/// <param name="Markup">What may stand in a page.</param>
/// <param name="HasFigures">Whether a figure in it carried its data along.</param>
/// <param name="IsEmpty">Whether nothing is left that a reader could see.</param>
/// <param name="HadScript">Whether it held a script, as an element or as what is done on a click, which is gone.</param>
internal sealed record OutputHtml(string Markup, bool HasFigures, bool IsEmpty, bool HadScript)
{
    public static bool ShowsNothing(IElement body) =>
        string.IsNullOrWhiteSpace(body.TextContent) && body.QuerySelector("img, svg, math, table, input, hr") is null;
}
