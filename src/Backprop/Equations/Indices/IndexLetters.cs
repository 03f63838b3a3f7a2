namespace Backprop;

/// <summary>Hands out letters that are still free: i, h, g for samples, j, k, l, … for units.</summary>
internal sealed class IndexLetters
{
    private static readonly string[] Samples = ["i", "h", "g"];
    private static readonly string[] Units = ["j", "k", "l", "p", "q", "r", "s", "t", "u", "v"];
    private readonly HashSet<string> taken = [];

    public static IndexLetters Avoiding(params ReadOnlySpan<AxisIndex?> used)
    {
        var letters = new IndexLetters();
        foreach (var index in used)
            if (index is not null) letters.taken.Add(index.Letter);
        return letters;
    }

    public AxisIndex Fresh(Axis axis)
    {
        var pool = axis.Role == AxisRole.Batch ? Samples : Units;
        for (var primes = ""; ; primes += "′")
            foreach (var letter in pool)
                if (taken.Add(letter + primes)) return new(letter + primes, axis);
    }

    /// <summary>Fresh indices for the entries of a shape, null along an axis of length one.</summary>
    public (AxisIndex? Row, AxisIndex? Column) ForEntriesOf(AxisShape shape) =>
        (shape.Rows == Axis.One ? null : Fresh(shape.Rows), shape.Columns == Axis.One ? null : Fresh(shape.Columns));
}
