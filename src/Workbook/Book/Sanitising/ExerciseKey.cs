using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Workbook.Book.Sanitising;

/// <summary>What the library's open exercises carry for the page's script: a number and a sealed key. Letters and digits, nothing a page would act upon by itself.</summary>
internal static partial class ExerciseKey
{
    private const int Longest = 40_000;

    public static bool Allows(IElement element, IAttr attribute) => element.ClassList.Contains("verdict") && attribute.Value.Length <= Longest
        && (attribute.Name == "data-exercise" ? Number() : Base64()).IsMatch(attribute.Value);

    [GeneratedRegex(@"^\d{1,3}\.\d{1,3}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex("^[A-Za-z0-9+/]+={0,2}\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Base64();
}
