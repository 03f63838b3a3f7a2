namespace Backprop;

/// <summary>Reports of checks and runs, as HTML.</summary>
internal static class ReportHtml
{
    /// <summary>One row per parameter, then the worst entry in words, and what could not be judged.</summary>
    public static string Of(GradientCheckReport report)
    {
        var rows = report.Parameters.Select(p => (string[])
        [
            p.Name,
            $"{p.Entries.Count - p.Unjudged} of {p.Entries.Count}",
            p.Worst is null ? "–" : NumberText.Short(p.RelativeError, 2),
            p.Worst is null ? "–" : NumberText.Short(p.Cosine, 6),
        ]);
        var table = new NumberTable(["parameter", "entries judged", "largest relative error", "cosine"], [.. rows], $"Gradients beside central differences with h = {NumberText.Short(report.Step)}");
        return table.ToHtml() + $"<div>Worst: {HtmlText.Escape(report.WorstEntry)}</div>"
            + (report.Unjudged == 0 ? "" : $"<div>{HtmlText.Escape(report.UnjudgedNote)}</div>");
    }

    /// <summary>Each entry of a small parameter; of a large one, its worst entry.</summary>
    public static string Of(ParameterCheck check)
    {
        var entries = check.Entries.OrderByDescending(e => double.IsNaN(e.RelativeError) ? double.PositiveInfinity : e.RelativeError).Take(12).ToArray();
        var rows = entries.Select(e => (string[])
            [$"{check.Name}[{e.Row}, {e.Column}]", NumberText.Short(e.Analytic, 9), NumberText.Short(e.Numeric, 9), e.IsJudged ? NumberText.Short(e.RelativeError, 2) : e.Kink is null ? "not decided here" : $"not judged: {e.Kink} changes sides"]);
        return new NumberTable(["entry", "claimed", "central difference", "relative error"], [.. rows],
            entries.Length == check.Entries.Count ? null : $"The {entries.Length} worst of {check.Entries.Count} entries.").ToHtml();
    }

    public static string Of(History history)
    {
        List<string[]> rows =
        [
            ["steps", NumberText.Short(history.Steps, 6)],
            ["loss before the first step", NumberText.Short(history.EpochLosses[0], 6)],
            ["loss after the last step", NumberText.Short(history.FinalLoss, 6)],
        ];
        if (history.Accuracies.Count > 0) rows.Add(["accuracy after the last step", NumberText.Short(history.Accuracies[^1], 6)]);
        return new NumberTable(["run", history.Start.ToString()], rows).ToHtml();
    }
}
