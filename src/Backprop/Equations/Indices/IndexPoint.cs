namespace Backprop;

/// <summary>Where an index expression is evaluated: the matrices, what every index is, and the one entry that moves.</summary>
internal sealed class IndexPoint(Evaluation at)
{
    private readonly Dictionary<AxisIndex, int> positions = [];

    public Evaluation Matrices => at;

    public (string Name, int Row, int Column)? Moving { get; set; }

    public int this[AxisIndex? index] => index is null ? 0
        : positions.TryGetValue(index, out var position) ? position
        : throw new ArgumentException($"The index {index.Letter} is free; sum over it, or let it be an index of the result.");

    public Dual Entry(NamedExpression matrix, AxisIndex? i, AxisIndex? j)
    {
        var (row, column) = (this[i], this[j]);
        return new(at.Computed(matrix)[row, column], Moving == (matrix.Name, row, column) ? 1 : 0);
    }

    /// <summary>The results of <paramref name="value"/> with the index at each of its positions.</summary>
    public IEnumerable<T> Along<T>(AxisIndex index, Func<T> value)
    {
        var outer = positions.TryGetValue(index, out var before);
        for (var position = 0; position < index.Axis.Size; position++)
        {
            positions[index] = position;
            yield return value();
        }
        if (outer) positions[index] = before;
        else positions.Remove(index);
    }
}
