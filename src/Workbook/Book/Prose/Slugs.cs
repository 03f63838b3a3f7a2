using System.Text;

namespace Workbook.Book.Prose;

/// <summary>Anchors of one page: short words from headings, each given out once.</summary>
internal sealed class Slugs
{
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    public string Next(string heading)
    {
        var slug = Of(heading);
        return _taken.Add(slug) ? slug : Enumerable.Range(2, _taken.Count + 1).Select(n => $"{slug}-{n}").First(_taken.Add);
    }

    /// <summary>Lower-case letters and digits joined by hyphens, which is what repository viewers make of a heading too.</summary>
    public static string Of(string heading)
    {
        var slug = new StringBuilder();
        foreach (var rune in heading.EnumerateRunes())
        {
            if (Rune.IsLetter(rune) || Rune.IsNumber(rune) || rune.Value == '_')
                slug.Append(Rune.ToLowerInvariant(rune));
            else if (slug.Length > 0 && slug[^1] != '-' && (Rune.IsWhiteSpace(rune) || rune.Value == '-'))
                slug.Append('-');
        }
        var text = slug.ToString().Trim('-');
        return text.Length == 0 ? "section" : text;
    }
}
