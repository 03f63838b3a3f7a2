using System.Net;
using System.Net.Sockets;

namespace Workbook.Book.Serving;

/// <summary>Sockets that only programs on this machine can reach: one of IPv4 and, where there is IPv6, one of that at the same port.</summary>
internal static class LoopbackSockets
{
    private const int Attempts = 20;

    /// <summary>What the system keeps for a reader who is slow; left to itself it would keep megabytes for each.</summary>
    private const int SendBuffer = 1 << 16;

    /// <param name="port">Where to listen; 0 takes a port that is free.</param>
    public static IReadOnlyList<Socket> Listen(int port)
    {
        for (var left = Attempts; ; left--)
        {
            var sockets = new List<Socket>();
            try
            {
                sockets.Add(Listen(IPAddress.Loopback, port));
                if (HasIPv6())
                    sockets.Add(Listen(IPAddress.IPv6Loopback, PortOf(sockets)));
                return sockets;
            }
            catch (SocketException e)
            {
                sockets.ForEach(socket => socket.Dispose());
                // A free port of IPv4 may be taken in IPv6; then another is asked for.
                if (port != 0 || left == 0)
                    throw new BookException($"Port {port} can't be used ({e.Message}). Name another with --port.", e);
            }
        }
    }

    public static int PortOf(IReadOnlyList<Socket> sockets) => ((IPEndPoint)sockets[0].LocalEndPoint!).Port;

    private static Socket Listen(IPAddress address, int port)
    {
        var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { SendBufferSize = SendBuffer };
        try
        {
            socket.Bind(new IPEndPoint(address, port));
            socket.Listen();
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>A system may know IPv6 and yet, as containers do, have no address of it.</summary>
    private static bool HasIPv6()
    {
        try
        {
            using var socket = Listen(IPAddress.IPv6Loopback, 0);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
