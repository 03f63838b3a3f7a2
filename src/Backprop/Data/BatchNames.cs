namespace Backprop;

/// <summary>What the columns of a batch are called.</summary>
/// <param name="Inputs">A name for each column of X.</param>
/// <param name="Outputs">A name for each column of Y: the targets or, where Y is one-hot, the classes.</param>
public sealed record BatchNames(IReadOnlyList<string> Inputs, IReadOnlyList<string> Outputs)
{
    /// <summary>Whether both name all columns alike.</summary>
    public bool Equals(BatchNames? other) => other is not null && Inputs.SequenceEqual(other.Inputs) && Outputs.SequenceEqual(other.Outputs);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var name in Inputs.Concat(Outputs)) hash.Add(name);
        return hash.ToHashCode();
    }

    internal void ThrowUnlessFits(Matrix x, Matrix y)
    {
        if (Inputs.Count != x.ColumnCount)
            throw new ArgumentException($"X {x.Shape} has {x.ColumnCount} columns but {Inputs.Count} names: {string.Join(", ", Inputs)}.");
        if (Outputs.Count != y.ColumnCount)
            throw new ArgumentException($"Y {y.Shape} has {y.ColumnCount} columns but {Outputs.Count} names: {string.Join(", ", Outputs)}.");
    }
}
