using System.Globalization;
using System.Text.RegularExpressions;

namespace Workbook.Files;

/// <summary>
/// The names of what a process makes for a moment and takes away again, or would have: <c>before workbook-OWNER-NUMBER after</c>. Where the owner is gone a
/// later run takes it away; a name of any other form is somebody else's.
/// </summary>
/// <param name="Before">What stands before it: what it is for, if that has to be known later.</param>
/// <param name="After">What stands after it: the kind of thing.</param>
internal sealed partial record TemporaryName(string Before, string After)
{
    private const string Prefix = "workbook-";
    private static int s_number;

    /// <summary>A name that no other has.</summary>
    public string Next() => string.Create(CultureInfo.InvariantCulture, $"{Unnumbered}{Interlocked.Increment(ref s_number)}{After}");

    /// <summary>The name as far as its number.</summary>
    public string Unnumbered => $"{Before}{Prefix}{Owner.Self}-";

    /// <summary>Whose it is, or null where it isn't a name of this form.</summary>
    public Owner? OwnerOf(string name)
    {
        var (start, end) = (Before.Length + Prefix.Length, name.Length - After.Length);
        if (end <= start || !name.StartsWith(Before + Prefix, StringComparison.Ordinal) || !name.EndsWith(After, StringComparison.Ordinal))
            return null;
        var dash = name.LastIndexOf('-', end - 1);
        return dash > start && end > dash + 1 && name[(dash + 1)..end].All(char.IsAsciiLetterOrDigit) ? Owner.Read(name[start..dash]) : null;
    }

    /// <summary>A text with the names that readers know in place of the temporary ones.</summary>
    public static string TakenOut(string text) => Aside().Replace(text, "$1");

    [GeneratedRegex(@"\.([^/\\]*)\.workbook-[0-9a-f]{6}-[0-9]+-[0-9a-f]{6}-[0-9]+\.(new|old)")]
    private static partial Regex Aside();
}
