namespace Backprop;

/// <summary>
/// What is to be seen in figures, by their titles, in a file of its own, so that a cell shows what is computed and drawn. In Markdown: a heading of the second level is
/// a figure's title, the text below it stands for the picture. <see cref="Plot.Describe"/> in a cell comes before it.
/// </summary>
public static class FigureWords
{
    private static volatile IReadOnlyDictionary<string, string> byTitle = new Dictionary<string, string>();

    /// <summary>The file's name beside the notebooks whose figures it describes.</summary>
    public static string FileName => "figures.md";

    /// <summary>From here on the figures that the file names have its words as their <see cref="Plot.AltText"/>.</summary>
    /// <exception cref="FormatException">A title stands there twice or has no words; the message names file, line and title.</exception>
    public static void Read(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        byTitle = Parse(File.ReadAllLines(path), path);
    }

    internal static string? Of(string title) => byTitle.GetValueOrDefault(title);

    internal static IReadOnlyDictionary<string, string> Parse(IReadOnlyList<string> lines, string path)
    {
        var words = new Dictionary<string, string>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (!lines[i].StartsWith("## ", StringComparison.Ordinal)) continue;
            var title = lines[i][3..].Trim();
            var text = string.Join(' ', lines.Skip(i + 1).TakeWhile(line => !line.StartsWith('#')).Select(line => line.Trim()).Where(line => line.Length > 0));
            if (text.Length == 0) throw new FormatException($"{path}, line {i + 1}: the figure '{title}' has no words. Write below its title what is to be seen in it.");
            if (!words.TryAdd(title, text)) throw new FormatException($"{path}, line {i + 1}: the figure '{title}' is described twice. Give one of the two figures another title.");
        }
        return words;
    }
}
