using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Workbook.Book.Assets;

namespace Workbook.Book.Serving;

/// <summary>Shows a folder of pages on this machine alone, and tells open pages when they have been rebuilt.</summary>
internal sealed class BookServer : IDisposable
{
    public const string ReloadPath = "/-/reload.js";
    private const string EventsPath = "/-/events";
    private static readonly TimeSpan SwapLimit = TimeSpan.FromSeconds(10);

    private readonly HttpListener _listener;
    private readonly string _folder;
    private readonly Lock _lock = new();
    private readonly List<HttpListenerResponse> _watching = [];

    /// <param name="folder">The pages.</param>
    /// <param name="port">Where to listen; 0 takes a free port.</param>
    public BookServer(string folder, int port)
    {
        _folder = Path.GetFullPath(folder);
        (_listener, Address) = port == 0 ? ListenAnywhere() : Listen(port);
    }

    public string Address { get; }

    /// <summary>Answers requests until it is cancelled.</summary>
    public async Task RunAsync(CancellationToken cancel)
    {
        await using var stop = cancel.Register(_listener.Stop).ConfigureAwait(false);
        while (!cancel.IsCancellationRequested)
        {
            HttpListenerContext request;
            try
            {
                request = await _listener.GetContextAsync().ConfigureAwait(false);
            }
            catch (Exception e) when (cancel.IsCancellationRequested && e is HttpListenerException or InvalidOperationException)
            {
                return;
            }
            _ = Task.Run(() => AnswerAsync(request), CancellationToken.None);
        }
    }

    /// <summary>Tells pages of these names, and the index, to load themselves anew.</summary>
    public void Reload(IEnumerable<string> pages)
    {
        var message = Encoding.UTF8.GetBytes($"data: {string.Join(' ', pages.Select(Uri.EscapeDataString))}\n\n");
        lock (_lock)
        {
            foreach (var page in _watching.ToList())
            {
                try
                {
                    page.OutputStream.Write(message);
                    page.OutputStream.Flush();
                }
                catch (Exception e) when (e is HttpListenerException or ObjectDisposedException or IOException)
                {
                    _watching.Remove(page);
                }
            }
        }
    }

    public void Dispose() => _listener.Close();

    private async Task AnswerAsync(HttpListenerContext context)
    {
        var response = context.Response;
        try
        {
            response.Headers["Cache-Control"] = "no-store";
            response.Headers["X-Content-Type-Options"] = "nosniff";
            var path = Uri.UnescapeDataString(context.Request.Url!.AbsolutePath);
            if (context.Request.HttpMethod is not ("GET" or "HEAD"))
                await SendAsync(response, 405, "text/plain", "This server shows pages; it takes nothing."u8.ToArray()).ConfigureAwait(false);
            else if (path == EventsPath)
                Watch(response);
            else if (path == ReloadPath)
                await SendAsync(response, 200, "text/javascript", Encoding.UTF8.GetBytes(EmbeddedWeb.Text("reload.js"))).ConfigureAwait(false);
            else
                await SendFileAsync(response, path == "/" ? "/index.html" : path).ConfigureAwait(false);
        }
        catch (Exception e) when (e is HttpListenerException or ObjectDisposedException or IOException)
        {
            // The reader went away.
        }
    }

    private void Watch(HttpListenerResponse response)
    {
        response.ContentType = "text/event-stream";
        response.SendChunked = true;
        lock (_lock)
        {
            response.OutputStream.Write(": watching\n\n"u8);
            response.OutputStream.Flush();
            _watching.Add(response);
        }
    }

    private async Task SendFileAsync(HttpListenerResponse response, string path)
    {
        var file = Path.GetFullPath(Path.Combine(_folder, path.TrimStart('/')));
        var inside = file.StartsWith(_folder + Path.DirectorySeparatorChar, StringComparison.Ordinal) && !path.Contains("/.", StringComparison.Ordinal);
        var content = inside ? await ReadAsync(file).ConfigureAwait(false) : null;
        if (content is null)
            await SendAsync(response, 404, "text/plain", "There is no such page."u8.ToArray()).ConfigureAwait(false);
        else
            await SendAsync(response, 200, MimeType(file), content).ConfigureAwait(false);
    }

    /// <summary>Between the old book and the new there is a moment without either, and it may have passed when it is looked for.</summary>
    private async Task<byte[]?> ReadAsync(string file)
    {
        var waited = Stopwatch.StartNew();
        for (var looked = 0; looked < 3; looked += Directory.Exists(_folder) || waited.Elapsed > SwapLimit ? 1 : 0)
        {
            try
            {
                return await File.ReadAllBytesAsync(file).ConfigureAwait(false);
            }
            catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
            {
                await Task.Delay(40).ConfigureAwait(false);
            }
        }
        return null;
    }

    private static (HttpListener Listener, string Address) Listen(int port)
    {
        // The prefix names the host, so requests under any other name for this machine are refused.
        var address = $"http://127.0.0.1:{port}/";
        var listener = new HttpListener();
        listener.Prefixes.Add(address);
        try
        {
            listener.Start();
            return (listener, address);
        }
        catch (HttpListenerException e)
        {
            throw new BookException($"Port {port} can't be used ({e.Message}). Name another with --port.", e);
        }
    }

    /// <summary>A port that was free when it was asked for may be taken before it is listened to; then another is asked for.</summary>
    private static (HttpListener Listener, string Address) ListenAnywhere()
    {
        for (var left = 20; ; left--)
        {
            using var probe = new TcpListener(IPAddress.Loopback, 0);
            probe.Start();
            var port = ((IPEndPoint)probe.LocalEndpoint).Port;
            probe.Stop();
            try
            {
                return Listen(port);
            }
            catch (BookException) when (left > 0)
            {
                // Somebody else was quicker.
            }
        }
    }

    private static async Task SendAsync(HttpListenerResponse response, int status, string type, byte[] content)
    {
        response.StatusCode = status;
        response.ContentType = type.StartsWith("text/", StringComparison.Ordinal) ? $"{type}; charset=utf-8" : type;
        response.ContentLength64 = content.Length;
        await response.OutputStream.WriteAsync(content).ConfigureAwait(false);
        response.Close();
    }

    private static string MimeType(string file) => Path.GetExtension(file) switch
    {
        ".html" => "text/html",
        ".css" => "text/css",
        ".js" => "text/javascript",
        ".svg" => "image/svg+xml",
        ".png" => "image/png",
        ".jpeg" => "image/jpeg",
        ".gif" => "image/gif",
        ".webp" => "image/webp",
        ".avif" => "image/avif",
        ".woff2" => "font/woff2",
        ".ipynb" => "application/x-ipynb+json",
        _ => "text/plain",
    };
}
