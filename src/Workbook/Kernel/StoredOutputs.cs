using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Workbook.Ipynb;

namespace Workbook.Kernel;

/// <summary>
/// What of a cell's outputs is stored and compared: what the kernel showed, except what belongs to one machine or one moment. The same holds for outputs
/// that another front end stored. Applied to what it gives it changes nothing.
/// </summary>
internal static partial class StoredOutputs
{
    /// <summary>A little less than the notebook around it may be nested.</summary>
    private const int MaxJsonDepth = StrictJson.MaxDepth - 12;

    /// <param name="folder">The notebook's folder, whose path is no one else's business.</param>
    public static List<Output> Of(IReadOnlyList<Output> outputs, string folder)
    {
        var kept = new List<Output>();
        foreach (var output in outputs.Where(output => !IsOfTheMoment(output)))
        {
            if (output is StreamOutput next && kept is [.., StreamOutput last] && last.Name == next.Name)
                kept[^1] = new StreamOutput(last.Name, last.Text + next.Text) { Extra = last.Extra };
            else
                kept.Add(output);
        }
        return [.. kept.Select(output => Lasting(output, folder))];
    }

    private static bool IsOfTheMoment(Output output) => output is RichOutput { Data: var data }
        && (PackageProgress.Of(data) is not null || IsExtensionNote(data) || IsConnectionNote(data) || WallTime(data) is not null || IsBootstrap(data));

    /// <summary>The kernel's note that it looks for extensions in a folder of the package cache.</summary>
    private static bool IsExtensionNote(MimeBundle data) =>
        (data.Text("text/markdown") ?? data.Text("text/plain"))?.StartsWith("Loading extensions from `", StringComparison.Ordinal) == true;

    /// <summary>The kernel's notes about a connection: that it is there, which only some front ends are told, and that connecting to Jupyter is new.</summary>
    private static bool IsConnectionNote(MimeBundle data) => (data.Text("text/markdown") ?? data.Text("text/plain")) is { } text
        && (text.StartsWith("The `#!connect jupyter` feature is in preview.", StringComparison.Ordinal) || text.StartsWith("Kernel added: #!", StringComparison.Ordinal));

    /// <summary>What <c>#!time</c> measured: "12.5 ms", or null.</summary>
    public static string? WallTime(MimeBundle data) => data.Text("text/plain") is { } text && Time().Match(text) is { Success: true } match
        ? string.Create(CultureInfo.InvariantCulture, $"{double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture):N1} ms")
        : null;

    /// <summary>The script that connects a page to the kernel's own web port; Jupyter sessions begin with it.</summary>
    private static bool IsBootstrap(MimeBundle data) => data.Text("text/html") is { } html && Bootstrap().IsMatch(html);

    private static Output Lasting(Output output, string folder) => output switch
    {
        StreamOutput stream => new StreamOutput(stream.Name, NotebookFolder.TakenOut(LeftStanding(stream.Text), folder)) { Extra = stream.Extra },
        RichOutput rich => rich.With(Lasting(rich.Data, folder)),
        _ => output,
    };

    private static MimeBundle Lasting(MimeBundle data, string folder)
    {
        data = MermaidOutput.Stored(data) ?? data;
        var lasting = new MimeBundle();
        foreach (var (mime, value) in data)
        {
            lasting[mime] = data.Text(mime) is not { } text ? value?.DeepClone()
                : MimeBundle.IsJson(mime) ? Parsed(text)
                : mime == "text/html" ? WithLastingIds(NotebookFolder.TakenOut(text, folder)) : NotebookFolder.TakenOut(text, folder);
        }
        return lasting;
    }

    /// <summary>The kernel sends JSON as text; what is no JSON, or none that a notebook could hold, stays text.</summary>
    private static JsonNode? Parsed(string text)
    {
        try
        {
            return StrictJson.Parse(text, MaxJsonDepth);
        }
        catch (JsonException)
        {
            return text;
        }
    }

    /// <summary>Ids that are made anew at each run become ids made from what is shown.</summary>
    private static string WithLastingIds(string html)
    {
        var ids = Id().Matches(html).Select(match => match.Groups[1].Value).Distinct().ToList();
        if (ids.Count == 0)
            return html;
        var neutral = ids.Index().Aggregate(html, (text, id) => text.Replace(id.Item, string.Create(CultureInfo.InvariantCulture, $"#{id.Index}#")));
        return ids.Index().Aggregate(html, (text, id) => text.Replace(id.Item, Made(neutral, id.Index, id.Item.Contains('-'))));
    }

    private static string Made(string content, int number, bool dashed)
    {
        var id = new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{number} {content}"))).AsSpan(0, 16), bigEndian: true);
        return id.ToString(dashed ? "D" : "N");
    }

    /// <summary>What a terminal would leave of lines that were written over with carriage returns.</summary>
    private static string LeftStanding(string text)
    {
        if (!text.Contains('\r'))
            return text;
        return string.Join('\n', text.Replace("\r\n", "\n").Split('\n').Select(line =>
        {
            var (left, length) = (new char[line.Length], 0);
            foreach (var over in line.Split('\r'))
            {
                over.CopyTo(left);
                length = Math.Max(length, over.Length);
            }
            return new string(left, 0, length);
        }));
    }

    [GeneratedRegex(@"^Wall time: ([\d.]+) ?ms$")]
    private static partial Regex Time();

    [GeneratedRegex("""\bid=["'][^"']*?([0-9a-f]{32}|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})["']""")]
    private static partial Regex Id();

    [GeneratedRegex("dotnet-interactive-this-cell-", RegexOptions.CultureInvariant)]
    private static partial Regex Bootstrap();
}
