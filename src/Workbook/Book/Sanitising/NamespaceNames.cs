namespace Workbook.Book.Sanitising;

internal static class NamespaceNames
{
    public const string Html = "http://www.w3.org/1999/xhtml";
    public const string MathMl = "http://www.w3.org/1998/Math/MathML";
    public const string Svg = "http://www.w3.org/2000/svg";
}
