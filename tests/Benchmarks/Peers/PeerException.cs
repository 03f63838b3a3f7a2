namespace Benchmarks;

/// <summary>A peer isn't there, failed, or computes something else.</summary>
internal sealed class PeerException(string message) : Exception(message);
