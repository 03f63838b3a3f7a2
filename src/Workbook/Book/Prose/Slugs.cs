using System.Text;

namespace Workbook.Book.Prose;

/// <summary>Anchors of one page: short words from headings, each given out once.</summary>
internal sealed class Slugs
{
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _last = new(StringComparer.Ordinal);

    public string Next(string heading)
    {
        var slug = Of(heading);
        var anchor = slug;
        for (var n = _last.GetValueOrDefault(slug, 1); !_taken.Add(anchor); anchor = $"{slug}-{n}")
            _last[slug] = ++n;
        return anchor;
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
