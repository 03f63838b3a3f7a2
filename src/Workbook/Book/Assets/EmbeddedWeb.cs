using System.Reflection;
using System.Text;

namespace Workbook.Book.Assets;

/// <summary>The files of <c>src/Workbook/Web</c>, which are part of the program.</summary>
internal static class EmbeddedWeb
{
    private static readonly Assembly Assembly = typeof(EmbeddedWeb).Assembly;

    public static string Text(string name)
    {
        using var stream = Assembly.GetManifestResourceStream($"Web/{name}") ?? throw new InvalidOperationException($"Web/{name} is not part of the program.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    /// <summary>Every file of a folder joined in the order of the names, which begin with numbers.</summary>
    public static string Joined(string folder, Func<string, string>? each = null) => string.Join('\n', Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith($"Web/{folder}/", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal)
        .Select(name => Text(name["Web/".Length..]))
        .Select(each ?? (text => text)));
}
