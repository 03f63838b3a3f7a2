using System.Text.RegularExpressions;

namespace Workbook.Book.Sanitising;

/// <summary>Where a link may lead: the web, a mail address, another place of the book. Nothing is ever loaded from there.</summary>
internal static partial class LinkFilter
{
    public static string? Apply(string href)
    {
        // Browsers ignore control characters and outer white space in addresses, so the check must too.
        var address = string.Concat(href.Where(c => !char.IsControl(c))).Trim();
        if (address.Length == 0 || address.Contains('\\'))
            return null;
        if (address.StartsWith("//", StringComparison.Ordinal))
            return $"https:{address}";
        return Scheme().Match(address) is { Success: true } match
            ? (match.Groups[1].Value.ToLowerInvariant() is "http" or "https" or "mailto" ? address : null)
            : address;
    }

    public static bool LeadsOutside(string address) => Scheme().IsMatch(address);

    /// <summary>Pictures come with the page, as data of a type that can't run in an img element.</summary>
    public static bool IsPictureData(string source) => PictureData().IsMatch(source);

    [GeneratedRegex("^([A-Za-z][A-Za-z0-9+.-]*):", RegexOptions.CultureInvariant)]
    private static partial Regex Scheme();

    [GeneratedRegex(@"^data:image/(?:png|jpeg|gif|webp|avif|svg\+xml)(?:;charset=[\w-]+)?(?:;base64)?,", RegexOptions.CultureInvariant)]
    private static partial Regex PictureData();
}
