namespace Workbook.Book.Prose;

internal static class TexText
{
    private static readonly (string Open, string Close)[] Delimiters = [("$$", "$$"), ("\\[", "\\]"), ("\\(", "\\)"), ("$", "$")];

    /// <summary>A formula without the dollars or brackets a text/latex output wraps it in.</summary>
    public static string Undelimited(string tex)
    {
        tex = tex.Trim();
        foreach (var (open, close) in Delimiters)
        {
            if (tex.Length >= open.Length + close.Length && tex.StartsWith(open, StringComparison.Ordinal) && tex.EndsWith(close, StringComparison.Ordinal))
                return tex[open.Length..^close.Length].Trim();
        }
        return tex;
    }
}
