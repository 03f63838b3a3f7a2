using System.Text;
using Microsoft.AspNetCore.Http;
using Workbook.Book.Assets;

namespace Workbook.Book.Serving;

/// <summary>Shows a book on this machine alone, and tells open pages when they have been rebuilt.</summary>
internal sealed class BookServer : IAsyncDisposable
{
    public const string ReloadPath = "/-/reload.js";
    private const string EventsPath = "/-/events";
    private const int Slice = 1 << 16;
    private static readonly BookFile ReloadScript = new(Encoding.UTF8.GetBytes(EmbeddedWeb.Text("reload.js")), "text/javascript; charset=utf-8");

    private readonly LoopbackServer _server;
    private volatile BookFiles _files = BookFiles.None;
    private volatile Rebuild _rebuild = new();

    /// <param name="port">Where to listen; 0 takes a free port. Who connects before the start is answered after it.</param>
    public BookServer(int port) => _server = new LoopbackServer(port, AnswerAsync);

    public string Address => $"http://127.0.0.1:{_server.Port}/";

    public Task StartAsync(CancellationToken cancel) => _server.StartAsync(cancel);

    /// <summary>Shows this book from now on, and has the open pages that changed, and the index, load themselves anew.</summary>
    public void Show(BookFiles files, IEnumerable<string> changed)
    {
        _files = files;
        _rebuild = _rebuild.Tell(changed);
    }

    public ValueTask DisposeAsync()
    {
        _rebuild.End();
        return _server.DisposeAsync();
    }

    private Task AnswerAsync(HttpContext context)
    {
        var (request, headers) = (context.Request, context.Response.Headers);
        headers.CacheControl = "no-store";
        headers.ContentSecurityPolicy = "frame-ancestors 'none'";
        headers.XContentTypeOptions = "nosniff";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Referrer-Policy"] = "no-referrer";
        if (!IsThisMachine(request.Host))
            return SayAsync(context, StatusCodes.Status421MisdirectedRequest, $"This server goes by no other name than {Address}");
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
        {
            headers.Allow = "GET, HEAD";
            return SayAsync(context, StatusCodes.Status405MethodNotAllowed, "This server shows pages; it takes nothing.");
        }
        return request.Path.Value switch
        {
            EventsPath => FollowAsync(context),
            ReloadPath => SendAsync(context, ReloadScript),
            { } path when _files.Find(path) is { } file => SendAsync(context, file),
            _ => SayAsync(context, StatusCodes.Status404NotFound, $"There is no such page. The book begins at {Address}"),
        };
    }

    /// <summary>A page of another site may have its own name lead here; under that name its scripts could read the book.</summary>
    private bool IsThisMachine(HostString host) => (host.Port ?? 80) == _server.Port && host.Host.ToLowerInvariant() is "127.0.0.1" or "localhost" or "[::1]";

    private async Task FollowAsync(HttpContext context)
    {
        // Before the first word, after which nothing is missed.
        var rebuild = _rebuild;
        var response = context.Response;
        response.ContentType = "text/event-stream";
        if (HttpMethods.IsHead(context.Request.Method))
            return;
        await response.WriteAsync(": watching\n\n").ConfigureAwait(false);
        while (await rebuild.Done.WaitAsync(context.RequestAborted).ConfigureAwait(false) is var (pages, next))
        {
            await response.WriteAsync($"data: {pages}\n\n", context.RequestAborted).ConfigureAwait(false);
            rebuild = next;
        }
    }

    private static Task SayAsync(HttpContext context, int status, string sentence)
    {
        context.Response.StatusCode = status;
        return SendAsync(context, new BookFile(Encoding.UTF8.GetBytes($"{sentence}\n"), "text/plain; charset=utf-8"));
    }

    private static async Task SendAsync(HttpContext context, BookFile file)
    {
        var response = context.Response;
        response.ContentType = file.ContentType;
        response.ContentLength = file.Content.Length;
        if (HttpMethods.IsHead(context.Request.Method))
            return;
        // What is written at once is copied at once: in slices, a reader who never reads costs no more than one of them.
        for (var rest = file.Content; rest.Length > 0; rest = rest[Math.Min(Slice, rest.Length)..])
            await response.Body.WriteAsync(rest[..Math.Min(Slice, rest.Length)], context.RequestAborted).ConfigureAwait(false);
    }
}
