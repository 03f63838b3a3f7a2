namespace Backprop;

/// <summary>Classes as rows of zeros with a single one: the targets of a classifier.</summary>
public static class OneHot
{
    /// <summary>Y (batch × classes) whose row i has its 1 in column <paramref name="labels"/>[i].</summary>
    /// <exception cref="ArgumentOutOfRangeException">A label isn't one of 0 to classes − 1.</exception>
    public static Matrix Of(IReadOnlyList<int> labels, int classes)
    {
        ArgumentNullException.ThrowIfNull(labels);
        for (var i = 0; i < labels.Count; i++)
            if ((uint)labels[i] >= (uint)classes)
                throw new ArgumentOutOfRangeException(nameof(labels), $"Label {i} is {labels[i]}, but with {classes} classes labels go from 0 to {classes - 1}.");
        return Matrix.Create(labels.Count, classes, (i, j) => labels[i] == j ? 1 : 0);
    }

    /// <summary>The column of the largest entry of each row of Y (batch × classes); the first of equals. Undoes <see cref="Of"/>, and reads a network's answer.</summary>
    /// <exception cref="ArgumentException">Y has no columns, or a row has a NaN.</exception>
    public static int[] Labels(Matrix y)
    {
        ArgumentNullException.ThrowIfNull(y);
        if (y.ColumnCount == 0) throw new ArgumentException($"A {y.Shape} matrix has no column to choose a class from.");
        var labels = new int[y.RowCount];
        for (var i = 0; i < labels.Length; i++)
        {
            var row = y.RowEntries(i);
            for (var j = 0; j < row.Length; j++)
                if (double.IsNaN(row[j])) throw new ArgumentException($"Entry [{i}, {j}] is NaN: row {i} has no largest entry, so no class.");
            labels[i] = Classes.Of(row);
        }
        return labels;
    }
}
