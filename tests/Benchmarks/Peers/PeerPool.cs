namespace Benchmarks;

/// <summary>The peers' processes, started when they are first wanted.</summary>
internal sealed class PeerPool : IDisposable
{
    private readonly PythonScripts scripts = new();
    private readonly Dictionary<(PeerLibrary, BlasSetting, int), Peer> peers = [];

    public Peer this[PeerLibrary library, BlasSetting setting, int threads]
    {
        get
        {
            if (!peers.TryGetValue((library, setting, threads), out var peer)) peers[(library, setting, threads)] = peer = scripts.Start(library, setting, threads);
            return peer;
        }
    }

    /// <summary>What they say they are.</summary>
    public IEnumerable<string> Versions => peers.Values.Select(peer => peer.Version).Distinct();

    public void Dispose()
    {
        foreach (var peer in peers.Values) peer.Dispose();
        scripts.Dispose();
    }
}
