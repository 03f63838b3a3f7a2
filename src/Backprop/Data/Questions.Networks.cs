namespace Backprop;

public static partial class Questions
{
    /// <summary>The second question's network, 3-3-2 with sigmoids, as <see cref="RowsNetworkParameters"/> gives it.</summary>
    public static Network RowsNetwork()
    {
        var (w1, b1, w2, b2) = RowsNetworkParameters();
        return new(new Dense(w1, b1, Activation.Sigmoid), new Dense(w2, b2, Activation.Sigmoid));
    }

    /// <summary>The first question's last layer with samples in rows: W³ᵀ (4 × 3), b³ᵀ (1 × 3), no activation.</summary>
    public static Network LastLayer()
    {
        var (_, w3, b3, _) = ColumnsLayer();
        return new(new Dense(w3.Transpose(), b3.Transpose(), Activation.Identity));
    }
}
