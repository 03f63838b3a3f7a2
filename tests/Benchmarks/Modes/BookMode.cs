using System.Diagnostics;
using Backprop;

namespace Benchmarks;

/// <summary>What the book weighs and how long it takes.</summary>
internal static class BookMode
{
    /// <summary>In kB, without figures; a test holds every page to it.</summary>
    private const double LargestPage = 150;

    public static IEnumerable<Report> Measure(Filter filter)
    {
        if (!filter.Takes("book pages time")) yield break;
        var folder = Directory.CreateTempSubdirectory("backprop-book-").FullName;
        try
        {
            Progress.Say("building the workbook's program");
            WorkbookCommand.Build();
            Progress.Say("book");
            var stored = Race.Run([Contestant.Of("", () => WorkbookCommand.Run("book", "--output", folder))])[0];
            Progress.Say("book, every notebook run first");
            var run = Stopwatch.StartNew();
            WorkbookCommand.Run("--output", folder);
            yield return Times(stored, run.Elapsed.TotalSeconds, new DirectoryInfo(folder));
            yield return Pages(BookPage.In(folder));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static Report Times(Measurement stored, double run, DirectoryInfo folder)
    {
        var files = folder.EnumerateFiles("*", SearchOption.AllDirectories).ToArray();
        var report = new Report("book", "The whole book",
            new WordColumn("command"), NumberColumn.Plain("seconds"), NumberColumn.Spread, NumberColumn.Count("files"), NumberColumn.Plain("MB"));
        var (count, size) = ((double)files.Length, files.Sum(file => file.Length) / 1e6);
        report.Add("workbook book: from stored outputs", stored.Seconds, stored.SpreadPercent, count, size);
        report.Add("workbook: every notebook run first", run, double.NaN, count, size);
        report.Note("The start of the program is included, its build isn't. Running every notebook was timed once.");
        return report;
    }

    private static Report Pages(IReadOnlyList<BookPage> pages)
    {
        var report = new Report("book-pages", "The pages of the book",
            new WordColumn("page"), NumberColumn.Plain("kB"), NumberColumn.Plain("kB without figures"), NumberColumn.Plain("kB of figures beside it"));
        foreach (var page in pages) report.Add(page.Name, page.All / 1e3, page.WithoutFigures / 1e3, page.Figures / 1e3);
        report.Note("A figure's picture, its table of numbers and its data for plotly.js count as figures; style sheet and scripts are shared by all pages and not counted.");
        report.Picture = Plot.Bars("Size of the book's pages without their figures", [.. pages.Select(page => (page.Name[..2], page.WithoutFigures / 1e3))])
            .AtY(LargestPage, "the most a page may weigh").Axes("page", "kB").Size(900, 420);
        return report;
    }
}
