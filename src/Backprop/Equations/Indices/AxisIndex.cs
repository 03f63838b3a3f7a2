namespace Backprop;

/// <summary>A letter that counts along an axis, made with <see cref="Axis.Index"/>: i over the samples, j over the neurons.</summary>
public sealed record AxisIndex
{
    internal AxisIndex(string letter, Axis axis)
    {
        if (string.IsNullOrWhiteSpace(letter)) throw new ArgumentException("An index needs a letter, such as i.", nameof(letter));
        if (axis.Role == AxisRole.One) throw new ArgumentException($"The index {letter} would run over an axis of length one; leave it out.", nameof(axis));
        (Letter, Axis) = (letter, axis);
    }

    /// <summary>The letter.</summary>
    public string Letter { get; }

    /// <summary>The axis it counts along.</summary>
    public Axis Axis { get; }

    /// <summary>An index along the same axis with another letter, none of those given.</summary>
    internal AxisIndex Besides(IEnumerable<AxisIndex> taken)
    {
        var letters = taken.Select(index => index.Letter).ToHashSet();
        var other = Letter;
        while (letters.Contains(other)) other += "′";
        return new(other, Axis);
    }

    /// <summary>The letter and what it counts.</summary>
    public override string ToString() => $"{Letter} over {Axis}";
}
