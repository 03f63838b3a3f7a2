namespace Benchmarks;

/// <summary>Everything in order, and the README's table of it.</summary>
internal static class AllMode
{
    public static IEnumerable<Report> Measure(Filter filter)
    {
        var reports = new List<Report>();
        foreach (var report in Mode.All.TakeWhile(mode => mode.Name != "all").SelectMany(mode => mode.Measure(filter)))
        {
            reports.Add(report);
            yield return report;
        }
        ReportFiles.Write("all.md", string.Join("\n", reports.Select(report => report.ToMarkdown())));
        if (SpeedTable.Of(reports) is { } table) ReportFiles.Write("speed.md", table);
    }
}
