namespace Backprop;

/// <summary>A place where a finite difference steps across the corner of a ReLU, so that it measures neither side's slope.</summary>
internal static class Kink
{
    /// <summary>The first pre-activation that changes sign or is 0 between two forward passes, such as <c>Z1[3, 0]</c>; null if none does.</summary>
    public static string? Between(Network network, ForwardPass up, ForwardPass down)
    {
        for (var l = 1; l <= network.Layers.Count; l++)
        {
            if (!network.Layers[l - 1].Activation.HasKink) continue;
            Span<double> above = up.Z(l).Entries, below = down.Z(l).Entries;
            for (var t = 0; t < above.Length; t++)
                if (above[t] != below[t] && (above[t] > 0) != (below[t] > 0))
                    return $"Z{l}[{t / up.Z(l).ColumnCount}, {t % up.Z(l).ColumnCount}]";
        }
        return null;
    }
}
