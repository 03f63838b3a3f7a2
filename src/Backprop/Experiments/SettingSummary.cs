namespace Backprop;

/// <summary>What the runs of one setting came to.</summary>
/// <param name="Setting">Batch size, rate, bias rule and loss.</param>
/// <param name="Diverged">How many of them diverged.</param>
/// <param name="Estimate">Median, mean and interval of the metric over the seeds.</param>
public sealed record SettingSummary(SweepSetting Setting, int Diverged, Estimate Estimate);
