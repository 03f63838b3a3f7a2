namespace Backprop;

/// <summary>What a line over seeds and the band around it show.</summary>
public enum Spread
{
    /// <summary>The mean, and its 95 % interval: how well the mean is known.</summary>
    MeanInterval,

    /// <summary>The median, and the middle half of the runs: how much runs differ. It stands while fewer than a quarter of the runs diverge, and is above 0 where the values are.</summary>
    Quartiles,
}
