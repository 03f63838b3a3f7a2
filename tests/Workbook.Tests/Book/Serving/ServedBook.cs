using System.Net;
using System.Net.Sockets;
using System.Text;
using Workbook.Book.Serving;

namespace Workbook.Tests.Book.Serving;

/// <summary>A server that shows a folder of files, and clients that say to it byte by byte what a browser never would.</summary>
internal sealed class ServedBook : IAsyncDisposable
{
    /// <summary>As long as a machine with far too much to do may take for what is sure to happen.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>A file of more than the system keeps for a reader who takes nothing.</summary>
    public static readonly (string Name, string Text) Large = ("large.txt", new string('x', 32 << 20));

    private readonly TemporaryFolder _folder = new();

    private ServedBook()
    {
    }

    public BookFiles Files { get; private set; } = BookFiles.None;

    public BookServer Server { get; } = new(port: 0);

    public Uri Address => new(Server.Address);

    public static async Task<ServedBook> StartAsync(params (string Name, string Text)[] files)
    {
        var book = new ServedBook();
        foreach (var (name, text) in files.Prepend(("index.html", "the index")))
            book._folder.Write(name, text);
        book.Files = BookFiles.Read(book._folder.Path);
        book.Server.Show(book.Files, []);
        await book.Server.StartAsync(default);
        return book;
    }

    public HttpClient Client() => new() { BaseAddress = Address, Timeout = Patience };

    public async Task<Socket> ConnectAsync()
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(IPAddress.Loopback, Address.Port);
        return socket;
    }

    /// <summary>Connects and asks, in these bytes, and leaves the connection open.</summary>
    public async Task<Socket> AskAsync(string request)
    {
        var socket = await ConnectAsync();
        await socket.SendAsync(Encoding.Latin1.GetBytes(request));
        return socket;
    }

    /// <summary>A connection on which events are waited for.</summary>
    public async Task<Socket> WatchAsync()
    {
        var socket = await AskAsync(Get("/-/events"));
        var (answer, buffer) = ("", new byte[1024]);
        while (!answer.Contains(": watching", StringComparison.Ordinal))
        {
            var read = await socket.ReceiveAsync(buffer).WaitAsync(Patience);
            Assert.NotEqual(0, read);
            answer += Encoding.ASCII.GetString(buffer, 0, read);
        }
        return socket;
    }

    public string Get(string path) => $"GET {path} HTTP/1.1\r\nHost: {Address.Authority}\r\n\r\n";

    /// <summary>All that is answered until the server closes the connection.</summary>
    public static async Task<string> ReadToEndAsync(Socket socket)
    {
        await using var stream = new NetworkStream(socket, ownsSocket: true);
        using var reader = new StreamReader(stream, Encoding.Latin1);
        return await reader.ReadToEndAsync().WaitAsync(Patience);
    }

    /// <summary>Sends a byte now and then, and takes nothing, until the server has closed the connection.</summary>
    public static async Task IsLetGoAsync(Socket socket)
    {
        using var enough = new CancellationTokenSource(Patience);
        await Assert.ThrowsAsync<SocketException>(async () =>
        {
            while (true)
            {
                await socket.SendAsync("x"u8.ToArray(), enough.Token);
                await Task.Delay(50, enough.Token);
            }
        });
        socket.Dispose();
    }

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        _folder.Dispose();
    }
}
