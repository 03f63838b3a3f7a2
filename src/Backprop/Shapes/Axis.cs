namespace Backprop;

/// <summary>
/// A dimension with a name: what it counts and how many. Two axes are the same only if symbol, meaning, size and role are; that two sizes
/// happen to be equal joins nothing.
/// </summary>
public sealed record Axis
{
    private Axis(string symbol, string meaning, int size, AxisRole role)
    {
        if (string.IsNullOrWhiteSpace(symbol)) throw new ArgumentException("An axis needs a symbol, such as m or n₂.", nameof(symbol));
        if (size < 1) throw new ArgumentOutOfRangeException(nameof(size), $"The axis {symbol} can't have size {size}; it counts at least 1.");
        (Symbol, Meaning, Size, Role) = (SymbolText.WithSubscript(symbol), meaning, size, role);
    }

    /// <summary>The axis of length one: the other side of a bias, a vector of ones, or a number.</summary>
    public static Axis One { get; } = new("1", "one", 1, AxisRole.One);

    /// <summary>The symbol in shapes, such as <c>m</c> or <c>n₂</c>.</summary>
    public string Symbol { get; }

    /// <summary>What it counts, such as <c>samples of the batch</c>.</summary>
    public string Meaning { get; }

    /// <summary>How many.</summary>
    public int Size { get; }

    /// <summary>Its part in the network, which is also its colour.</summary>
    public AxisRole Role { get; }

    /// <summary>The samples of a batch.</summary>
    public static Axis Batch(int size, string symbol = "m") => new(symbol, "samples of the batch", size, AxisRole.Batch);

    /// <summary>The features of the input.</summary>
    public static Axis Inputs(string symbol, int size) => new(symbol, "inputs", size, AxisRole.Inputs);

    /// <summary>The neurons of a layer; a subscript in the symbol is the layer's number.</summary>
    public static Axis Units(string symbol, int size)
    {
        ArgumentNullException.ThrowIfNull(symbol);
        return new(symbol, Neurons(symbol), size, AxisRole.Hidden);
    }

    /// <summary>The neurons of the last layer; a subscript in the symbol is the layer's number.</summary>
    public static Axis Outputs(string symbol, int size)
    {
        ArgumentNullException.ThrowIfNull(symbol);
        return new(symbol, Neurons(symbol), size, AxisRole.Outputs);
    }

    /// <summary>The index that runs over this axis, for sums written out: <c>var i = m.Index("i")</c>.</summary>
    public AxisIndex Index(string letter) => new(letter, this);

    /// <summary>A number over the axis's size, kept as a symbol: <c>1 / m</c>.</summary>
    public static Coefficient operator /(double number, Axis axis)
    {
        ArgumentNullException.ThrowIfNull(axis);
        return (Coefficient)number / axis;
    }

    /// <summary>The product of two sizes, kept as symbols: <c>m * n3</c>.</summary>
    public static Coefficient operator *(Axis a, Axis b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        return (Coefficient)a * b;
    }

    /// <summary>Symbol, size and meaning.</summary>
    public override string ToString() => $"{Symbol} = {Size} ({Meaning})";

    /// <summary>What it counts, in one noun.</summary>
    internal string Noun => Role switch
    {
        AxisRole.Batch => "samples",
        AxisRole.Inputs => "inputs",
        AxisRole.Hidden => "hidden units",
        AxisRole.Outputs => "outputs",
        _ => "one",
    };

    /// <summary>How two axes differ, in words; where their sizes are equal that is called the accident it is.</summary>
    internal static string Difference(Axis a, Axis b)
    {
        var (left, right) = a.Noun == b.Noun ? (a.Meaning, b.Meaning) : (a.Noun, b.Noun);
        if (a.Symbol == b.Symbol) return $"{a.Symbol} stands for {a.Size} {left} in one and for {b.Size} {right} in the other";
        return a.Size == b.Size
            ? $"{a.Symbol} and {b.Symbol} are different axes and the sizes agree by accident ({a.Size} = {left}, {b.Size} = {right})"
            : $"{Count(a, left)} and {Count(b, right)} are different axes";
    }

    private static string Count(Axis axis, string noun) => axis.Role == AxisRole.One ? "1" : $"{axis.Symbol} ({axis.Size} {noun})";

    private static string Neurons(string symbol)
    {
        var (_, subscript) = SymbolText.SplitSubscript(SymbolText.WithSubscript(symbol));
        return subscript.Length == 0 ? "neurons" : $"neurons of layer {subscript}";
    }
}
