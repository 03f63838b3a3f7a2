namespace Backprop.Interactive.Tests.Kernel;

/// <summary>What a cell left to be seen.</summary>
/// <param name="Values">Every value shown, by MIME type.</param>
/// <param name="Failure">The message of a cell that failed.</param>
internal sealed record CellShown(IReadOnlyList<IReadOnlyDictionary<string, string>> Values, string? Failure);
