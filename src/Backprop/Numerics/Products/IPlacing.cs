namespace Backprop;

/// <summary>Where tiles find B.</summary>
internal interface IPlacing
{
    /// <summary>Whether a tile asks, while it computes, for the panel that comes next.</summary>
    static abstract bool FetchesAhead { get; }
}

/// <summary>B in place: small enough for the caches as it is.</summary>
internal readonly struct InPlace : IPlacing
{
    public static bool FetchesAhead => false;
}

/// <summary>B in packed panels: each comes from a farther cache, and is asked for in time.</summary>
internal readonly struct Packed : IPlacing
{
    public static bool FetchesAhead => true;
}
