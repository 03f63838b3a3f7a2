namespace Backprop;

/// <summary>How far a sweep is.</summary>
/// <param name="Done">Runs made.</param>
/// <param name="Runs">Runs in all.</param>
public readonly record struct SweepProgress(int Done, int Runs);
