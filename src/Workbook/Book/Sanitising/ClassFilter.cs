using System.Collections.Frozen;

namespace Workbook.Book.Sanitising;

/// <summary>
/// The classes content may carry. A page's own controls are styled by other names, so that no output can pass for one.
/// </summary>
internal static class ClassFilter
{
    private static readonly string[] Prefixes = ["bp-", "dni-", "axis-", "language-", "tml-", "chr-", "wbk-", "ff-"];

    private static readonly FrozenSet<string> Names =
        new[]
        {
            "math", "math-block", "mathscr", "menclose", "ones", "dimensions", "finding", "verdict", "right", "wrong", "open",
            "task-list-item", "contains-task-list", "footnotes", "footnote-ref", "footnote-back-ref",
        }.ToFrozenSet(StringComparer.Ordinal);

    public static string Apply(string classes) => string.Join(' ', classes
        .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        .Where(name => Names.Contains(name) || Prefixes.Any(prefix => name.StartsWith(prefix, StringComparison.Ordinal))));
}
