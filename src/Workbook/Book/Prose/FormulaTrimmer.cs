using AngleSharp.Dom;

namespace Workbook.Book.Prose;

internal static class FormulaTrimmer
{
    /// <summary>Takes away rows that hold one thing only: they look alike and double a page of formulas.</summary>
    public static void Trim(IElement article)
    {
        foreach (var row in article.QuerySelectorAll("math mrow").Where(IsIdle).ToArray())
            row.Replace([.. row.ChildNodes]);
    }

    // An operator alone in a row has other spaces around it than one among its neighbours.
    private static bool IsIdle(IElement row) => row.Attributes.Length == 0 && row.ChildNodes.Length == 1 && row.FirstElementChild is { LocalName: not "mo" };
}
