using System.Text;

namespace Workbook.Notices;

/// <summary>Third-party notices as a file of plain text: a line for each package, then each by itself with its licence.</summary>
internal static class NoticesText
{
    public const string FileName = "THIRD-PARTY-NOTICES.txt";

    private static readonly string Rule = new('-', 78);

    /// <param name="what">What is shipped, such as <c>the book</c>.</param>
    /// <param name="parts">Whose work is in it.</param>
    public static string Of(string what, IEnumerable<ThirdParty> parts)
    {
        var sorted = parts.OrderBy(part => part.Name, StringComparer.OrdinalIgnoreCase).ThenBy(part => part.Version, StringComparer.Ordinal).ToList();
        var text = new StringBuilder($"Third-party notices\n\nIn {what} there is work of others, under their own licences. This file is made by the build from what their packages say.\n\n");
        foreach (var part in sorted)
            text.Append($"  {part.Name} {part.Version} ({part.Licence ?? "see below"})\n");
        Dictionary<string, string> said = [];
        foreach (var part in sorted)
            Append(text, part, said);
        return text.ToString();
    }

    /// <param name="said">Whose entry holds a text: packages of one family have the same, and it is long.</param>
    private static void Append(StringBuilder text, ThirdParty part, Dictionary<string, string> said)
    {
        text.Append($"\n{Rule}\n\n{part.Name} {part.Version}\n");
        AppendLine(text, "Licence", part.Licence);
        AppendLine(text, "Copyright", part.Copyright);
        AppendLine(text, "From", part.Address);
        AppendLine(text, "Files", string.Join(", ", part.Files.Order(StringComparer.Ordinal)));
        AppendLine(text, "Note", part.Remark);
        foreach (var (file, content) in part.Texts)
        {
            var plain = content.ReplaceLineEndings("\n").Trim('\n', '\uFEFF');
            text.Append(said.TryAdd(plain, $"{part.Name} {part.Version}") ? $"\n{file}:\n\n{plain}\n" : $"\n{file}: the same as that of {said[plain]}, above.\n");
        }
    }

    private static void AppendLine(StringBuilder text, string name, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value))
            text.Append($"{name}: {value.ReplaceLineEndings(" ").Trim()}\n");
    }
}
