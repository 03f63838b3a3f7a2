using System.Text.RegularExpressions;

namespace Workbook.Book.Sanitising;

/// <summary>Values that the book's own scripts read from an output: the name of a matrix, and a model as numbers. The scripts check what they mean; here it is held that they can mean nothing else.</summary>
internal static partial class ScriptValue
{
    private const int MostOfModel = 40_000;

    public static bool Allows(string attribute, string value) => attribute switch
    {
        "data-term" => Term().IsMatch(value),
        "data-model" => value.Length <= MostOfModel && Model().IsMatch(value),
        _ => false,
    };

    /// <summary>Such as dZ³, A²·W³, σ′(Z¹).</summary>
    [GeneratedRegex(@"^[\p{L}\p{N}·′()]{1,16}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Term();

    /// <summary>JSON of numbers, and words of small letters.</summary>
    [GeneratedRegex(@"^\{[-+0-9.eE,:\[\]{}""a-z]*\}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Model();
}
