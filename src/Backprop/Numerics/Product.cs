namespace Backprop;

/// <summary>The three products by definition: every entry accumulates over k in order with fused multiply-add.</summary>
internal static class Product
{
    public static void Times(Matrix a, Matrix b, Matrix into)
    {
        for (var i = 0; i < a.RowCount; i++)
        {
            var row = into.RowEntries(i);
            row.Clear();
            for (var k = 0; k < a.ColumnCount; k++) MultiplyAdd(a.RowEntries(i)[k], b.RowEntries(k), row);
        }
    }

    public static void TransposeTimes(Matrix a, Matrix b, Matrix into)
    {
        into.Entries.Clear();
        for (var k = 0; k < a.RowCount; k++)
            for (var i = 0; i < a.ColumnCount; i++) MultiplyAdd(a.RowEntries(k)[i], b.RowEntries(k), into.RowEntries(i));
    }

    public static void TimesTranspose(Matrix a, Matrix b, Matrix into)
    {
        for (var i = 0; i < a.RowCount; i++)
            for (var j = 0; j < b.RowCount; j++)
            {
                var sum = 0.0;
                for (var k = 0; k < a.ColumnCount; k++) sum = Math.FusedMultiplyAdd(a.RowEntries(i)[k], b.RowEntries(j)[k], sum);
                into.RowEntries(i)[j] = sum;
            }
    }

    private static void MultiplyAdd(double factor, ReadOnlySpan<double> row, Span<double> into)
    {
        for (var j = 0; j < row.Length; j++) into[j] = Math.FusedMultiplyAdd(factor, row[j], into[j]);
    }
}
