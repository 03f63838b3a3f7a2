namespace Benchmarks;

/// <summary>How long the whole series takes, run by our command and by Jupyter's client in the same kernel.</summary>
internal static class SeriesMode
{
    public static IEnumerable<Report> Measure(Filter filter)
    {
        if (!filter.Takes("series")) yield break;
        Progress.Say("building the workbook's program and its kernel");
        WorkbookCommand.Build();
        var folder = Directory.CreateTempSubdirectory("backprop-series-").FullName;
        try
        {
            yield return Series(NotebookClients.OwnCommand, NotebookClients.Jupyter(folder));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static Report Series(Contestant own, Contestant? jupyter)
    {
        var report = new Report("series", "The series, two notebooks at a time",
            new WordColumn("client"), new WordColumn("files"), NumberColumn.Plain("seconds"), NumberColumn.Spread, NumberColumn.Ratio("as long as ours"));
        Contestant[] clients = jupyter is null ? [own] : [own, jupyter];
        Cold(report, clients);
        Progress.Say("the series, in turns");
        var warm = Race.Run(clients);
        foreach (var (client, time) in clients.Zip(warm)) report.Add(client.Name, "warm", time.Seconds, time.SpreadPercent, time.Seconds / warm[0].Seconds);
        report.Note("Nothing is stored. Notebooks with cells in Python are left out. The start of the client is included, its build isn't.");
        if (jupyter is null) report.Note($"{NotebookClients.NbConvert} is not installed (Debian: jupyter-nbconvert) and was not measured.");
        return report;
    }

    private static void Cold(Report report, Contestant[] clients)
    {
        var seconds = new List<double>();
        foreach (var client in clients)
        {
            if (!PageCache.TryEmpty())
            {
                report.Note("Cold was not measured: only root can make the machine forget the files that it has read.");
                return;
            }
            Progress.Say($"the series, cold: {client.Name}");
            seconds.Add(client.SecondsFor(1));
        }
        foreach (var (client, time) in clients.Zip(seconds)) report.Add(client.Name, "cold", time, double.NaN, time / seconds[0]);
        report.Note("Cold is one run each, after the machine was made to forget every file that it had read.");
    }
}
