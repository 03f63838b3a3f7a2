using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Workbook.Book.Serving;

/// <summary>
/// Kestrel, the web server of ASP.NET, for this machine alone. It is used without its host: nothing configures it from outside, nothing is
/// logged, and signals are left to the program.
/// </summary>
internal sealed class LoopbackServer : IAsyncDisposable
{
    private const int MostConnections = 256;

    /// <summary>Bytes a second; a browser on the same machine takes more even when it plays a slow network.</summary>
    private const int SlowestReader = 1 << 15;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>How long answers that are on their way may take when the server ends.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(500);

    private readonly RequestDelegate _answer;
    private readonly IReadOnlyList<Socket> _sockets;
    private readonly KestrelServer _kestrel;

    /// <param name="port">Where to listen; 0 takes a free port. Who connects before the start is answered after it.</param>
    /// <param name="answer">Answers a request.</param>
    public LoopbackServer(int port, RequestDelegate answer)
    {
        _answer = answer;
        _sockets = LoopbackSockets.Listen(port);
        Port = LoopbackSockets.PortOf(_sockets);
        _kestrel = new KestrelServer(Options.Create(Settings()), new SocketTransportFactory(Options.Create(Transport()), NullLoggerFactory.Instance), NullLoggerFactory.Instance);
    }

    public int Port { get; }

    public Task StartAsync(CancellationToken cancel) => _kestrel.StartAsync(new Application(_answer), cancel);

    public async ValueTask DisposeAsync()
    {
        using var grace = new CancellationTokenSource(Grace);
        await _kestrel.StopAsync(grace.Token).ConfigureAwait(false);
        _kestrel.Dispose();
        foreach (var socket in _sockets)
            socket.Dispose();
    }

    private KestrelServerOptions Settings()
    {
        var settings = new KestrelServerOptions
        {
            AddServerHeader = false,
            Limits =
            {
                MaxConcurrentConnections = MostConnections,
                MaxRequestBodySize = 0,
                RequestHeadersTimeout = Patience,
                MinResponseDataRate = new MinDataRate(SlowestReader, Patience),
            },
        };
        foreach (var socket in _sockets)
            settings.Listen((IPEndPoint)socket.LocalEndPoint!, listen => listen.Protocols = HttpProtocols.Http1);
        return settings;
    }

    private SocketTransportOptions Transport() => new() { CreateBoundListenSocket = end => _sockets.First(socket => end.Equals(socket.LocalEndPoint)) };

    private sealed class Application(RequestDelegate answer) : IHttpApplication<HttpContext>
    {
        public HttpContext CreateContext(IFeatureCollection contextFeatures) => new DefaultHttpContext(contextFeatures);

        public Task ProcessRequestAsync(HttpContext context) => answer(context);

        public void DisposeContext(HttpContext context, Exception? exception)
        {
            // Nothing was made for it.
        }
    }
}
