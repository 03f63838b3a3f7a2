namespace Backprop;

/// <summary>Row numbers in equal parts for cross-validation: each part in turn is held out, the others are trained on.</summary>
public static class Folds
{
    /// <summary>
    /// Folds of rows/count rows each, drawn one by one without putting back, as the online trainer of the third question draws them (<c>randrange</c>, then
    /// <c>pop</c>). Rows that don't fill a fold are left out.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than 2 folds, or fewer rows than folds.</exception>
    public static int[][] Draw(int rows, int count, PythonRandom random)
    {
        ArgumentNullException.ThrowIfNull(random);
        if (count < 2) throw new ArgumentOutOfRangeException(nameof(count), $"Cross-validation needs at least 2 folds, not {count}.");
        if (rows < count) throw new ArgumentOutOfRangeException(nameof(rows), $"{rows} rows can't fill {count} folds.");
        if (rows > Array.MaxLength) throw new ArgumentOutOfRangeException(nameof(rows), $"There is no room for {rows} rows; give at most {Array.MaxLength}.");
        List<int> left = [.. Enumerable.Range(0, rows)];
        return [.. Enumerable.Range(0, count).Select(_ => Enumerable.Range(0, rows / count).Select(_ =>
        {
            var place = random.RandRange(left.Count);
            var row = left[place];
            left.RemoveAt(place);
            return row;
        }).ToArray())];
    }

    /// <summary>The rows of all folds but number <paramref name="held"/>, fold by fold in order: what is trained on while that one is held out.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such fold.</exception>
    public static int[] Others(IReadOnlyList<int[]> folds, int held)
    {
        ArgumentNullException.ThrowIfNull(folds);
        if ((uint)held >= (uint)folds.Count) throw new ArgumentOutOfRangeException(nameof(held), $"There is no fold {held}; they go from 0 to {folds.Count - 1}.");
        if (folds.Contains(null)) throw new ArgumentException("One of the folds is null.", nameof(folds));
        return [.. folds.Where((_, fold) => fold != held).SelectMany(rows => rows)];
    }
}
