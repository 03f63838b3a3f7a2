namespace Backprop;

/// <summary>Reading classes off outputs.</summary>
internal static class Classes
{
    /// <summary>The column of the row's largest entry, the first of equals.</summary>
    public static int Of(ReadOnlySpan<double> row)
    {
        var best = 0;
        for (var j = 1; j < row.Length; j++)
            if (row[j] > row[best]) best = j;
        return best;
    }

    public static double ShareRight(Matrix output, double threshold, Matrix y)
    {
        if (output.RowCount == 0) return double.NaN;
        var right = 0;
        for (var i = 0; i < output.RowCount; i++)
        {
            Span<double> said = output.RowEntries(i), target = y.RowEntries(i);
            var same = said.Length == 1 ? said[0] >= threshold == target[0] >= 0.5 : Of(said) == Of(target);
            if (same) right++;
        }
        return right / (double)output.RowCount;
    }
}
