using System.Globalization;
using System.Text;

namespace Workbook.Book.Pages;

/// <summary>A hash in the place of what a reader should not see at a glance in a page's source; the page's script makes the same of a reader's choice (12-seals.js).</summary>
internal static class Seal
{
    private const uint FnvStart = 2166136261, FnvPrime = 16777619;

    /// <summary>FNV-1a of the text, eight hexadecimal digits.</summary>
    public static string Of(string text) =>
        Encoding.UTF8.GetBytes(text).Aggregate(FnvStart, (hash, b) => unchecked((hash ^ b) * FnvPrime)).ToString("x8", CultureInfo.InvariantCulture);
}
