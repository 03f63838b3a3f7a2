namespace Backprop;

/// <summary>A check in a notebook came out false; the message says what was claimed and what was found.</summary>
public sealed class CheckFailedException(string message) : Exception(message);
