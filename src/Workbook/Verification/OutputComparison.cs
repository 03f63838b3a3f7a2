using System.Globalization;
using System.Text.Json.Nodes;
using Workbook.Ipynb;

namespace Workbook.Verification;

/// <summary>Compares stored outputs with fresh ones: text exactly, JSON (and so figures) by its data.</summary>
internal static class OutputComparison
{
    /// <summary>The first difference, or null.</summary>
    public static Difference? Of(IReadOnlyList<Output> stored, IReadOnlyList<Output> fresh)
    {
        var (before, after) = (Merge(stored), Merge(fresh));
        for (var i = 0; i < Math.Min(before.Count, after.Count); i++)
        {
            if (Of(before[i], after[i]) is { } difference)
                return before.Count + after.Count > 2 ? difference with { What = $"output {Number(i + 1)}: {difference.What}" } : difference;
        }
        if (before.Count == 0 && after.Count > 0)
            return new Difference("no output is stored.", [.. Preview("+ ", after)]);
        if (after.Count == 0 && before.Count > 0)
            return new Difference("the cell shows nothing now.", [.. Preview("- ", before)]);
        return before.Count == after.Count ? null : new Difference(
            $"{Number(before.Count)} outputs are stored, the cell now has {Number(after.Count)}.",
            [.. Preview("- ", before.Skip(after.Count)), .. Preview("+ ", after.Skip(before.Count))]);
    }

    private static Difference? Of(Output stored, Output fresh) => (stored, fresh) switch
    {
        (StreamOutput a, StreamOutput b) when a.Name == b.Name => TextDifference.Of(a.Name, a.Text, b.Text),
        (ErrorOutput a, ErrorOutput b) => TextDifference.Of("the error", ErrorText(a), ErrorText(b)),
        (RichOutput a, RichOutput b) when a.GetType() == b.GetType() => Of(a.Data, b.Data),
        _ => new Difference($"{Kind(stored)} is stored, {Kind(fresh)} came.", [.. Preview("- ", [stored]), .. Preview("+ ", [fresh])]),
    };

    private static Difference? Of(MimeBundle stored, MimeBundle fresh)
    {
        // Data first: "y[3]: 0.5, now 0.6" says more about a figure than its drawing does.
        foreach (var mime in stored.Types.Intersect(fresh.Types).OrderByDescending(MimeBundle.IsJson).ThenByDescending(mime => mime == "text/plain"))
        {
            var difference = MimeBundle.IsJson(mime)
                ? JsonDifference.Of(mime, stored[mime], fresh[mime])
                : TextDifference.Of(mime, stored.Text(mime) ?? "", fresh.Text(mime) ?? "");
            if (difference is not null)
                return difference;
        }
        var (gone, come) = (stored.Types.Except(fresh.Types).ToList(), fresh.Types.Except(stored.Types).ToList());
        return gone.Count + come.Count == 0
            ? null
            : new Difference("the MIME types differ.", [.. gone.Select(mime => "- " + mime), .. come.Select(mime => "+ " + mime)]);
    }

    /// <summary>Jupyter may store what was printed in several pieces; they are one text.</summary>
    private static List<Output> Merge(IReadOnlyList<Output> outputs)
    {
        var merged = new List<Output>();
        foreach (var output in outputs)
        {
            if (output is StreamOutput next && merged is [.., StreamOutput last] && last.Name == next.Name)
                merged[^1] = new StreamOutput(last.Name, last.Text + next.Text);
            else
                merged.Add(output);
        }
        return merged;
    }

    private static string ErrorText(ErrorOutput error) => $"{error.Name}: {error.Value}\n{string.Join('\n', error.Traceback)}";

    private static string Kind(Output output) => output switch
    {
        StreamOutput stream => stream.Name,
        ResultOutput => "the value of the last expression",
        DisplayOutput => "something shown by a call",
        _ => "an error",
    };

    private static IEnumerable<string> Preview(string mark, IEnumerable<Output> outputs) =>
        outputs.Take(3).Select(output => mark + TextDifference.Cut(output switch
        {
            StreamOutput stream => stream.Text,
            RichOutput rich => rich.Data.Text("text/plain") ?? string.Join(", ", rich.Data.Types),
            ErrorOutput error => $"{error.Name}: {error.Value}",
            _ => "",
        }));

    private static string Number(int n) => n.ToString(CultureInfo.InvariantCulture);
}
