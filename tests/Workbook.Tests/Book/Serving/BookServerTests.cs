using System.Net;
using System.Net.Sockets;
using System.Text;
using Workbook.Book;
using Workbook.Book.Serving;

namespace Workbook.Tests.Book.Serving;

public sealed class BookServerTests
{
    [Theory]
    [InlineData("")]
    [InlineData("no-such-page.html")]
    [InlineData("-/reload.js")]
    [InlineData("-/events")]
    public async Task Every_answer_keeps_other_sites_out_and_is_never_kept(string path)
    {
        await using var book = await ServedBook.StartAsync();
        using var client = book.Client();
        using var answer = await client.GetAsync(path, HttpCompletionOption.ResponseHeadersRead);
        var headers = answer.Headers.Concat(answer.Content.Headers).ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase);
        Assert.Equal("nosniff", headers["X-Content-Type-Options"]);
        Assert.Equal("same-origin", headers["Cross-Origin-Resource-Policy"]);
        Assert.Equal("frame-ancestors 'none'", headers["Content-Security-Policy"]);
        Assert.Equal("no-referrer", headers["Referrer-Policy"]);
        Assert.Equal("no-store", headers["Cache-Control"]);
        Assert.DoesNotContain("Server", headers.Keys);
    }

    [Theory]
    [InlineData("/", 200)]
    [InlineData("/no-such-page.html", 404)]
    [InlineData("/-/reload.js", 200)]
    [InlineData("/-/events", 200)]
    public async Task Head_is_answered_as_get_is_without_a_body(string path, int status)
    {
        await using var book = await ServedBook.StartAsync();
        var answer = await ServedBook.ReadToEndAsync(await book.AskAsync($"HEAD {path} HTTP/1.1\r\nHost: {book.Address.Authority}\r\nConnection: close\r\n\r\n"));
        Assert.StartsWith($"HTTP/1.1 {status} ", answer, StringComparison.Ordinal);
        Assert.EndsWith("\r\n\r\n", answer, StringComparison.Ordinal);
        Assert.Equal(path == "/", answer.Contains($"Content-Length: {"the index".Length}\r\n", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_page_that_is_not_there_is_answered_with_a_sentence()
    {
        await using var book = await ServedBook.StartAsync();
        using var client = book.Client();
        using var answer = await client.GetAsync("no-such-page.html");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("text/plain", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal($"There is no such page. The book begins at {book.Address}\n", await answer.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("OPTIONS")]
    [InlineData("PATCH")]
    public async Task Nothing_but_reading_is_allowed(string method)
    {
        await using var book = await ServedBook.StartAsync();
        using var client = book.Client();
        using var answer = await client.SendAsync(new HttpRequestMessage(new HttpMethod(method), ""));
        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        Assert.Equal(["GET", "HEAD"], answer.Content.Headers.Allow);
        Assert.Equal("This server shows pages; it takes nothing.\n", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task The_address_of_IPv6_shows_the_same_book()
    {
        await using var book = await ServedBook.StartAsync();
        using var client = new Socket(AddressFamily.InterNetworkV6, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            await client.ConnectAsync(IPAddress.IPv6Loopback, book.Address.Port);
        }
        catch (SocketException e) when (e.SocketErrorCode is SocketError.AddressNotAvailable or SocketError.AddressFamilyNotSupported)
        {
            Assert.Skip($"This machine has no IPv6 ({e.Message}).");
        }
        await client.SendAsync(Encoding.ASCII.GetBytes($"GET / HTTP/1.1\r\nHost: [::1]:{book.Address.Port}\r\nConnection: close\r\n\r\n"));
        Assert.EndsWith("the index", await ServedBook.ReadToEndAsync(client), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_but_this_machine_is_listened_to()
    {
        await using var book = await ServedBook.StartAsync();
        var others = (await Dns.GetHostAddressesAsync(Dns.GetHostName())).Where(address => !IPAddress.IsLoopback(address)).ToList();
        Assert.SkipWhen(others.Count == 0, "This machine has no other address.");
        foreach (var address in others)
        {
            using var client = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
            await Assert.ThrowsAsync<SocketException>(() => client.ConnectAsync(address, book.Address.Port));
        }
    }

    [Fact]
    public async Task A_port_that_is_taken_is_named()
    {
        await using var first = new BookServer(port: 0);
        var port = new Uri(first.Address).Port;
        var refusal = Assert.Throws<BookException>(() => new BookServer(port));
        Assert.StartsWith($"Port {port} can't be used (", refusal.Message, StringComparison.Ordinal);
        Assert.EndsWith("Name another with --port.", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_port_is_free_again_when_its_server_has_ended()
    {
        var first = await ServedBook.StartAsync();
        var port = first.Address.Port;
        await first.DisposeAsync();
        await using var second = new BookServer(port);
        Assert.Equal(first.Address, new Uri(second.Address));
    }

    [Fact]
    public async Task A_request_that_comes_a_byte_at_a_time_keeps_nobody_waiting_and_is_let_go()
    {
        await using var book = await ServedBook.StartAsync();
        var slow = new List<Socket>();
        for (var i = 0; i < 40; i++)
            slow.Add(await book.AskAsync("GET / HTTP/1.1\r\nX: "));
        using var client = book.Client();
        Assert.Equal("the index", await client.GetStringAsync(""));
        foreach (var socket in slow)
            await ServedBook.IsLetGoAsync(socket);
    }

    [Fact]
    public async Task The_end_comes_while_requests_and_streams_are_open_and_streams_are_ended_properly()
    {
        await using var book = await ServedBook.StartAsync(ServedBook.Large);
        using var watching = await book.WatchAsync();
        using var reading = await book.AskAsync(book.Get("/large.txt"));
        using var asking = await book.AskAsync("GET / HTTP/1.1\r\n");
        using var idle = await book.ConnectAsync();
        await book.Server.DisposeAsync().AsTask().WaitAsync(ServedBook.Patience);
        // The last chunk of a stream is empty; a stream that breaks off has none.
        Assert.EndsWith("0\r\n\r\n", await ServedBook.ReadToEndAsync(watching), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_rebuild_is_told_to_every_open_page_in_order()
    {
        await using var book = await ServedBook.StartAsync();
        using var client = book.Client();
        var streams = new List<StreamReader>();
        for (var i = 0; i < 5; i++)
        {
            streams.Add(new StreamReader(await client.GetStreamAsync("-/events")));
            Assert.Equal(": watching", await streams[i].ReadLineAsync());
        }
        for (var i = 0; i < 100; i++)
            book.Server.Show(BookFiles.None, [$"{i}", "ü & o"]);
        foreach (var stream in streams)
        {
            for (var i = 0; i < 100; i++)
            {
                Assert.Equal("", await stream.ReadLineAsync());
                Assert.Equal($"data: {i} %C3%BC%20%26%20o", await stream.ReadLineAsync());
            }
            stream.Dispose();
        }
    }
}
