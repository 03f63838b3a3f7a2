using System.Globalization;

namespace Workbook.Tests.Book.Serving;

/// <summary>Every request has an answer, however odd it is.</summary>
public sealed class RequestTests
{
    private static readonly (string Name, string Text)[] Files =
    [
        ("01-a.html", "page a"), ("Ü ber.html", "page ü"), ("back\\slash.html", "page b"), ("assets/book.css", "a {}"), (".workbook-book", "mark"), ("%00.html", "page %"),
    ];

    [Theory]
    [InlineData("/", 200)]
    [InlineData("/index.html", 200)]
    [InlineData("/index.html?x=1&y=%00", 200)]
    [InlineData("/./assets/../01-a.html", 200)]
    [InlineData("/%30%31-a.html", 200)]
    [InlineData("/%C3%9C%20ber.html", 200)]
    [InlineData("/back%5Cslash.html", 200)]
    [InlineData("/%2500.html", 200)]
    [InlineData("/-/reload.js", 200)]
    [InlineData("/assets", 404)]
    [InlineData("/assets/", 404)]
    [InlineData("/index.html/", 404)]
    [InlineData("//index.html", 404)]
    [InlineData("/INDEX.HTML", 404)]
    [InlineData("/..", 200)]
    [InlineData("/../../../../../../etc/passwd", 404)]
    [InlineData("/%2e%2e/%2e%2e/%2e%2e/%2e%2e/etc/passwd", 404)]
    [InlineData("/..%2f..%2f..%2f..%2fetc%2fpasswd", 404)]
    [InlineData("/%252e%252e%252fetc%252fpasswd", 404)]
    [InlineData("/..\\..\\..\\etc\\passwd", 404)]
    [InlineData("/..%5c..%5c..%5cetc%5cpasswd", 404)]
    [InlineData("//etc/passwd", 404)]
    [InlineData("/%2fetc/passwd", 404)]
    [InlineData("/.workbook-book", 404)]
    [InlineData("/assets/..%2f.workbook-book", 404)]
    [InlineData("/-/", 404)]
    [InlineData("/-/events/", 404)]
    [InlineData("/%", 404)]
    [InlineData("/%zz", 404)]
    [InlineData("/%ff%fe", 404)]
    [InlineData("/%c0%ae%c0%ae/etc/passwd", 404)]
    [InlineData("/%00", 400)]
    [InlineData("/index.html%00.png", 400)]
    [InlineData("/\u00ff\u00fe", 400)]
    [InlineData("/a b", 400)]
    [InlineData("index.html", 405)]
    [InlineData("file:///etc/passwd", 400)]
    [InlineData("http://evil.example/index.html", 400)]
    [InlineData("http://[bad/", 400)]
    public Task A_path(string path, int status) => AnswersAsync($"GET {path} HTTP/1.1\r\nHost: {{0}}\r\nConnection: close\r\n\r\n", status);

    [Theory]
    [InlineData(300, 404)]
    [InlineData(5_000, 404)]
    [InlineData(100_000, 414)]
    public Task A_long_path(int length, int status) => A_path($"/{new string('a', length)}", status);

    [Fact]
    public Task A_deep_path() => A_path(string.Concat(Enumerable.Repeat("/a", 2_000)), 404);

    [Theory]
    [InlineData("127.0.0.1:{0}", 200)]
    [InlineData("localhost:{0}", 200)]
    [InlineData("LocalHost:{0}", 200)]
    [InlineData("[::1]:{0}", 200)]
    [InlineData("127.0.0.1", 421)]
    [InlineData("127.0.0.1:1", 421)]
    [InlineData("127.1:{0}", 421)]
    [InlineData("2130706433:{0}", 421)]
    [InlineData("localhost.evil.example:{0}", 421)]
    [InlineData("evil.example:{0}", 421)]
    [InlineData("evil.example", 421)]
    [InlineData("", 421)]
    [InlineData("127.0.0.1:{0}@evil.example", 400)]
    [InlineData("127.0.0.1:{0} evil.example", 400)]
    [InlineData("127.0.0.1:{0}\r\nHost: evil.example", 400)]
    public async Task A_host(string host, int status)
    {
        foreach (var path in (string[])["/", "/-/reload.js", "/no-such-page.html"])
            await AnswersAsync($"GET {path} HTTP/1.1\r\nHost: {host.Replace("{0}", "{1}")}\r\nConnection: close\r\n\r\n", status == 200 && path.StartsWith("/no") ? 404 : status);
        if (status != 200)
            await AnswersAsync($"GET /-/events HTTP/1.1\r\nHost: {host.Replace("{0}", "{1}")}\r\nConnection: close\r\n\r\n", status);
    }

    [Theory]
    [InlineData("GET / HTTP/1.1\r\nConnection: close\r\n\r\n", 400)]
    [InlineData("GET / HTTP/1.0\r\n\r\n", 421)]
    [InlineData("GET / HTTP/1.0\r\nHost: {0}\r\n\r\n", 200)]
    [InlineData("GET / HTTP/9.9\r\nHost: {0}\r\n\r\n", 505)]
    [InlineData("GET /\r\n\r\n", 400)]
    [InlineData("\u0016\u0003\u0001\u0002\u0000\u0001\r\n\r\n", 400)]
    [InlineData("GET / HTTP/1.1\r\nHost: {0}\r\nno colon\r\n\r\n", 400)]
    [InlineData("GET / HTTP/1.1\r\nHost: {0}\r\nTransfer-Encoding: gzip\r\n\r\n", 400)]
    [InlineData("GET / HTTP/1.1\r\nHost: {0}\r\nContent-Length: -1\r\n\r\n", 400)]
    [InlineData("GET / HTTP/1.1\r\nHost: {0}\r\nContent-Length: 9999999999999\r\nConnection: close\r\n\r\n", 200)]
    [InlineData("GET / HTTP/1.1\r\nHost: {0}\r\nContent-Length: 5\r\nExpect: 100-continue\r\nConnection: close\r\n\r\n", 200)]
    [InlineData("GET / HTTP/1.1\r\nHost: {0}\r\nUpgrade: websocket\r\nConnection: Upgrade, close\r\n\r\n", 200)]
    [InlineData("GET / HTTP/1.1\r\nHost: {0}\r\nRange: bytes=0-1\r\nConnection: close\r\n\r\n", 200)]
    [InlineData("POST / HTTP/1.1\r\nHost: {0}\r\nContent-Length: 3\r\nConnection: close\r\n\r\nabc", 405)]
    [InlineData("POST / HTTP/1.1\r\nHost: {0}\r\nContent-Length: 9999999999999\r\nConnection: close\r\n\r\nabc", 405)]
    [InlineData("POST /-/events HTTP/1.1\r\nHost: {0}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n", 405)]
    [InlineData("DELETE /index.html HTTP/1.1\r\nHost: {0}\r\nConnection: close\r\n\r\n", 405)]
    [InlineData("OPTIONS * HTTP/1.1\r\nHost: {0}\r\nConnection: close\r\n\r\n", 405)]
    [InlineData("TRACE / HTTP/1.1\r\nHost: {0}\r\nConnection: close\r\n\r\n", 405)]
    [InlineData("CONNECT evil.example:80 HTTP/1.1\r\nHost: {0}\r\nConnection: close\r\n\r\n", 400)]
    [InlineData("WHAT / HTTP/1.1\r\nHost: {0}\r\nConnection: close\r\n\r\n", 405)]
    public Task A_request(string request, int status) => AnswersAsync(request, status);

    [Fact]
    public Task Too_many_headers() => AnswersAsync($"GET / HTTP/1.1\r\nHost: {{0}}\r\n{string.Concat(Enumerable.Repeat("X: a\r\n", 10_000))}\r\n", 431);

    /// <param name="request">{0} stands for the server's host, {1} for its port.</param>
    private static async Task AnswersAsync(string request, int status)
    {
        await using var book = await ServedBook.StartAsync(Files);
        var answer = await ServedBook.ReadToEndAsync(await book.AskAsync(string.Format(CultureInfo.InvariantCulture, request, book.Address.Authority, book.Address.Port)));
        Assert.StartsWith(string.Create(CultureInfo.InvariantCulture, $"HTTP/1.1 {status} "), answer.Replace("HTTP/1.1 100 Continue\r\n\r\n", ""), StringComparison.Ordinal);
        // What isn't understood at all is answered by the web server itself: with a status, and nothing that could be framed or read.
        Assert.True(answer.Contains("Content-Length: 0\r\n", StringComparison.Ordinal) && answer.EndsWith("\r\n\r\n", StringComparison.Ordinal)
            || (answer.Contains("Cross-Origin-Resource-Policy: same-origin\r\n", StringComparison.Ordinal) && answer.Contains("Content-Security-Policy: frame-ancestors 'none'\r\n", StringComparison.Ordinal)), answer[..Math.Min(answer.Length, 400)]);
        Assert.DoesNotContain("root:", answer, StringComparison.Ordinal);
        Assert.Equal(status == 405, answer.Contains("\r\nAllow: ", StringComparison.Ordinal));
    }
}
