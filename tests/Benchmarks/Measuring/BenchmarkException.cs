namespace Benchmarks;

/// <summary>Something that was to be measured isn't there, failed, or computes something else; the message says what.</summary>
internal sealed class BenchmarkException(string message) : Exception(message);
