namespace Benchmarks;

/// <summary>Work that a peer holds ready.</summary>
internal sealed record PeerWork(Peer Peer, int Number)
{
    /// <summary>The matrices of the work as they are now.</summary>
    public Message State() => Peer.State(Number);

    public Contestant AsContestant(string name) => new(name, repeats => Peer.Run(Number, repeats));
}
