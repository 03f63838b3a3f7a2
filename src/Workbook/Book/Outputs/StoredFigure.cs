using AngleSharp.Dom;

namespace Workbook.Book.Outputs;

/// <summary>A figure in stored HTML: <c>figure.bp-plot</c> with its picture, and the chart's data in the script right after it, which is never run.</summary>
internal sealed record StoredFigure(IElement Element, PlotlyFigure Figure)
{
    /// <summary>Takes the data out of the HTML and leaves the pictures.</summary>
    public static IReadOnlyList<StoredFigure> TakeFrom(IElement body)
    {
        List<StoredFigure> found = [];
        foreach (var data in body.QuerySelectorAll($"figure.bp-plot + script[type='{OutputRenderer.PlotlyMime}']").ToArray())
        {
            if (PlotlyFigure.Parse(data.TextContent) is { } figure)
                found.Add(new(data.PreviousElementSibling!, figure));
            data.Remove();
        }
        return found;
    }
}
