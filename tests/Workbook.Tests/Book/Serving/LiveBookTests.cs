using System.Net;
using System.Net.Sockets;
using Workbook.Book;
using Workbook.Book.Serving;
using Workbook.Ipynb;

namespace Workbook.Tests.Book.Serving;

public sealed class LiveBookTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly CancellationTokenSource _stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);

    public void Dispose()
    {
        _stop.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_saved_notebook_is_rebuilt_and_open_pages_are_told()
    {
        var notebook = _folder.Write("01-a.ipynb", Text("before"));
        await ServingAsync(notebook, async address =>
        {
            using var client = new HttpClient { BaseAddress = new Uri(address) };
            Assert.Contains("before", await client.GetStringAsync("01-a.html"), StringComparison.Ordinal);
            Assert.Contains("/-/reload.js", await client.GetStringAsync(""), StringComparison.Ordinal);
            using var events = new StreamReader(await client.GetStreamAsync("-/events"));
            Assert.Equal(": watching", await events.ReadLineAsync(_stop.Token));
            await events.ReadLineAsync(_stop.Token);

            File.WriteAllText(notebook, Text("after"));

            Assert.Equal("data: 01-a", await events.ReadLineAsync(_stop.Token));
            Assert.Contains("after", await client.GetStringAsync("01-a.html"), StringComparison.Ordinal);
        });
    }

    [Theory]
    [InlineData("../secret.txt")]
    [InlineData("..%2fsecret.txt")]
    [InlineData(".workbook-book")]
    [InlineData("no-such-page.html")]
    public async Task Nothing_outside_the_book_is_shown(string path) => await ServingAsync(_folder.Write("01-a.ipynb", Text("x")), async address =>
    {
        _folder.Write("secret.txt", "secret");
        var uri = new Uri(address);
        Assert.StartsWith("HTTP/1.1 404", await RawAsync(uri, $"GET /{path} HTTP/1.1\r\nHost: {uri.Authority}\r\nConnection: close\r\n\r\n"), StringComparison.Ordinal);
    });

    [Fact]
    public async Task Requests_under_another_name_are_refused() => await ServingAsync(_folder.Write("01-a.ipynb", Text("x")), async address =>
    {
        var answer = await RawAsync(new Uri(address), "GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n");
        Assert.Matches("^HTTP/1.1 (400|404)", answer);
    });

    [Fact]
    public async Task Nothing_but_reading_is_allowed() => await ServingAsync(_folder.Write("01-a.ipynb", Text("x")), async address =>
    {
        using var client = new HttpClient();
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await client.PostAsync(address, new StringContent("x"))).StatusCode);
    });

    private async Task ServingAsync(string notebook, Func<string, Task> test)
    {
        var ready = new TaskCompletionSource<string>();
        var book = new LiveBook(() => [BookPage.Read(notebook)], (page, _) => Task.FromResult(page.Notebook), Path.Combine(_folder.Path, "serve"), new BookOptions { UseNode = false });
        var serving = book.ServeAsync(0, ready.SetResult, _stop.Token);
        await test(await await Task.WhenAny(ready.Task, serving.ContinueWith<string>(done => throw done.Exception!, TaskScheduler.Default)));
        await _stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => serving);
    }

    private static async Task<string> RawAsync(Uri address, string request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(address.Host, address.Port);
        await using var stream = client.GetStream();
        await stream.WriteAsync(System.Text.Encoding.ASCII.GetBytes(request));
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync();
    }

    private static string Text(string prose) => IpynbWriter.ToText(Notebook.Create(Cell.Markdown("m", $"# A\n\n{prose}")));
}
