using System.Diagnostics;
using System.Globalization;

namespace Benchmarks;

/// <summary>
/// The series verified again and again, each time in another order, with other parallelism and in another language: the same bytes, and nothing left
/// behind.
/// </summary>
internal static class SoakMode
{
    /// <summary>A process that was told to end may take that long; what is there afterwards was left behind.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);

    private const int Mega = 1_000_000;

    private static readonly string NotebooksFolder = Path.Combine(ReportFiles.Root, "notebooks");

    private static readonly NumberColumn MainMemory = NumberColumn.Plain("MB, workbook"), AllMemory = NumberColumn.Plain("MB, all");

    public static IEnumerable<Report> Measure(Filter filter)
    {
        var options = SoakOptions.From(filter.Words);
        Progress.Say("building the workbook's program and its kernel");
        WorkbookCommand.Build();
        var notebooks = Directory.EnumerateFiles(NotebooksFolder, "*.ipynb").Order(StringComparer.Ordinal).ToArray();
        var report = new Report("soak", string.Create(CultureInfo.InvariantCulture, $"The series verified again and again, seed {options.Seed}"),
            NumberColumn.Count("round"), new WordColumn("seed"), NumberColumn.Count("jobs"), new WordColumn("culture"), NumberColumn.Plain("seconds"), NumberColumn.Count("notebooks"),
            NumberColumn.Count("cells"), NumberColumn.Count("begun again"), MainMemory, AllMemory, NumberColumn.Count("files, workbook"), NumberColumn.Count("files, all"), NumberColumn.Count("faults"));
        var (clock, faults, results) = (Stopwatch.StartNew(), new List<string>(), new List<SoakResult>());
        for (var i = 0; i < options.Rounds && clock.Elapsed.TotalMinutes < options.Minutes; i++)
        {
            var round = SoakRound.Of(options.Seed + i, notebooks);
            Progress.Say(string.Create(CultureInfo.InvariantCulture, $"round {i + 1} of {options.Rounds}, seed {round.Seed}"));
            results.Add(Run(round));
            var found = results[^1].Faults(results[0]).ToList();
            foreach (var fault in found) Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Round {i + 1}, seed {round.Seed}: {fault}"));
            faults.AddRange(found);
            Add(report, i + 1, results[^1], found.Count);
            Say(report.Rows[^1]);
        }
        faults.AddRange(Trends(report));
        report.Note("Memory and open files are the most that was seen: of workbook itself, and of all its processes together. A round is repeated by its seed: --seed SEED --rounds 1.");
        if (!ProcessFamily.IsKnown) report.Note("Processes, memory and open files were not looked at: this system has no /proc.");
        report.Note(string.Create(CultureInfo.InvariantCulture, $"{results.Count} rounds, {results.Sum(result => result.Cells):N0} cells verified, {results.Sum(result => result.Repeated)} notebooks begun again, {faults.Count} faults."));
        yield return report;
        if (faults.Count > 0) throw new BenchmarkException(string.Create(CultureInfo.InvariantCulture, $"{faults.Count} faults:\n{string.Join("\n", faults)}"));
    }

    private static SoakResult Run(SoakRound round)
    {
        var temporary = Directory.CreateTempSubdirectory("backprop-soak-").FullName;
        var mark = Guid.NewGuid().ToString("N");
        var family = new ProcessFamily(mark);
        try
        {
            var (notebooks, beside) = (new FolderState(NotebooksFolder), new FolderState(temporary));
            var clock = Stopwatch.StartNew();
            using var process = WorkbookCommand.Start(round.Environments(temporary, mark),
                ["verify", .. round.Notebooks, "--jobs", round.Jobs.ToString(CultureInfo.InvariantCulture), "--cell-timeout", "900"]);
            var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
            Peaks peaks;
            using (peaks = Peaks.Watch(family, process.Id)) process.WaitForExit();
            var seconds = clock.Elapsed.TotalSeconds;
            var left = LeftRunning(family).ToList();
            var text = output.Result + errors.Result;
            return new(round, process.ExitCode, seconds, text, peaks) { Left = [.. left, .. notebooks.Changes(), .. beside.Changes()] };
        }
        finally
        {
            Directory.Delete(temporary, recursive: true);
        }
    }

    /// <summary>Processes that outlived the command. They are ended, for they hold its output open and would be counted in the next round.</summary>
    private static IEnumerable<string> LeftRunning(ProcessFamily family)
    {
        var clock = Stopwatch.StartNew();
        while (family.Members().Any() && clock.Elapsed < Grace) Thread.Sleep(100);
        foreach (var id in family.Members().ToList())
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"process {id} was left running: {ProcessFamily.CommandOf(id)}");
            try
            {
                using var process = Process.GetProcessById(id);
                process.Kill();
            }
            catch (Exception e) when (e is ArgumentException or InvalidOperationException) { }
        }
    }

    private static void Add(Report report, int number, SoakResult result, int faults) => report.Add(
        (double)number, result.Round.Seed.ToString(CultureInfo.InvariantCulture), (double)result.Round.Jobs, result.Round.Culture + (result.Round.WithCultures ? ", ICU asked for" : ""),
        result.Seconds, (double)result.Notebooks, (double)result.Cells, (double)result.Repeated, (double)result.Peaks.MainMemory / Mega, (double)result.Peaks.AllMemory / Mega,
        (double)result.Peaks.MainFiles, (double)result.Peaks.AllFiles, (double)faults);

    /// <summary>A line as each round ends: it takes hours, and a log that is cut short is a log.</summary>
    private static void Say(Row row)
    {
        Progress.Clear();
        Console.Error.WriteLine(string.Join("  ", row.Columns.Zip(row.Cells, (column, cell) => $"{column.Heading} {column.Write(cell)}")));
    }

    private static IEnumerable<string> Trends(Report report)
    {
        if (report.Rows.Count == 0 || !ProcessFamily.IsKnown) yield break;
        foreach (var column in new[] { MainMemory, AllMemory })
        {
            var trend = Trend.Of([.. report.Rows.Select(row => row[column])]);
            var line = string.Create(CultureInfo.InvariantCulture, $"{column.Heading}: mean {trend.Mean:N1} MB, slope {trend.Slope:N3} ± {trend.Uncertainty:N3} MB a round ({trend.Growth:P1} over all rounds).");
            report.Note(trend.Count < Trend.Fewest ? $"{line} Fewer than {Trend.Fewest} rounds: not judged." : line);
            if (trend.Grows) yield return $"Memory grows. {line}";
        }
    }
}
