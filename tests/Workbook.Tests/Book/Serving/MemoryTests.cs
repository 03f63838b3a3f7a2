using System.Net;
using System.Net.Sockets;
using Workbook.Book.Serving;

namespace Workbook.Tests.Book.Serving;

/// <summary>What a server keeps of its readers: nothing. Measured alone, as other tests of this process have memory of their own.</summary>
[CollectionDefinition(nameof(MemoryTests), DisableParallelization = true)]
[Collection(nameof(MemoryTests))]
public sealed class MemoryTests
{
    private const int Megabyte = 1 << 20;

    [Fact]
    public async Task Ten_thousand_requests_leave_nothing_behind()
    {
        await using var book = await ServedBook.StartAsync(("page.html", new string('x', 100_000)));
        using var client = book.Client();
        await AskAsync(1_000);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        await AskAsync(10_000);
        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, 8 * Megabyte);

        Task AskAsync(int requests) => Parallel.ForEachAsync(Enumerable.Range(0, requests), new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (i, cancel) =>
        {
            using var answer = await client.GetAsync(i % 2 == 0 ? "page.html" : "no-such-page.html", cancel);
            Assert.Equal(i % 2 == 0 ? HttpStatusCode.OK : HttpStatusCode.NotFound, answer.StatusCode);
        });
    }

    [Fact]
    public async Task Readers_who_go_away_are_forgotten()
    {
        await using var book = await ServedBook.StartAsync();
        await ComeAndGoAsync(50);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        await ComeAndGoAsync(1_000);
        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, 4 * Megabyte);

        // Far more than may be connected at a time: each is let in because those before it are gone.
        async Task ComeAndGoAsync(int readers)
        {
            for (var i = 0; i < readers; i++)
            {
                using var reader = await book.WatchAsync();
                if (i % 100 == 0)
                    book.Server.Show(BookFiles.None, ["a"]);
            }
        }
    }

    [Theory]
    [InlineData("/large.txt")]
    [InlineData("/-/events")]
    public async Task Who_reads_nothing_costs_no_memory_keeps_nobody_waiting_and_is_let_go(string path)
    {
        const int Readers = 200;
        await using var book = await ServedBook.StartAsync(ServedBook.Large);
        using var client = book.Client();
        Assert.Equal("the index", await client.GetStringAsync(""));
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var idle = new List<Socket>();
        for (var i = 0; i < Readers; i++)
            idle.Add(path == "/-/events" ? await book.WatchAsync() : await book.AskAsync(book.Get(path)));
        // Two megabytes of events for each, far more than the system keeps.
        for (var i = 0; i < 1_000; i++)
            book.Server.Show(book.Files, [new string('x', 2_000)]);
        Assert.Equal("the index", await client.GetStringAsync(""));
        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, Readers * Megabyte / 4);
        foreach (var socket in idle)
            await ServedBook.IsLetGoAsync(socket);
    }
}
