namespace Backprop;

/// <summary>The product in tiles of one register width.</summary>
internal static unsafe class Tiled<V> where V : struct, ILanes<V>
{
    /// <summary>Entries of A that stay in the second-level cache while B's panels pass by.</summary>
    private const int EntriesKept = 48 * 1024;

    private static int Wide => 2 * V.Count;

    public static void Times<TEnding>(in View a, in View b, in View c, in TEnding ending, int tallest) where TEnding : struct, IEnding
    {
        var inPlace = b.ColumnStride == 1 ? b : Transposition.Copy(in b, &Scratch.Factor);
        var rowsKept = Math.Max(1, EntriesKept / Math.Max(1, a.Columns) / tallest) * tallest;
        for (var row = 0; row < c.Rows; row += rowsKept)
        {
            var rows = Math.Min(rowsKept, c.Rows - row);
            Rows(a.Block(row, 0, rows, a.Columns), in inPlace, c.Block(row, 0, rows, c.Columns), in ending, tallest);
        }
    }

    private static void Rows<TEnding>(in View a, in View b, in View c, in TEnding ending, int tallest) where TEnding : struct, IEnding
    {
        var (panels, rest) = (c.Columns / Wide, c.Columns % Wide);
        if (panels > 0) Panels<Row2<V>, TEnding>(in a, in b, in c, in ending, tallest, 0, panels);
        if (rest == V.Count) Panels<Row1<V>, TEnding>(in a, in b, in c, in ending, tallest, panels * Wide, 1);
        else if (rest > 0) Edge(in a, in b, in c, in ending, tallest, panels * Wide, rest);
    }

    /// <summary>Cuts the rows into the fewest tiles, as equal in height as can be, and runs them over the panels.</summary>
    private static void Panels<TRow, TEnding>(in View a, in View b, in View c, in TEnding ending, int tallest, int column, int panels)
        where TRow : struct, ITile where TEnding : struct, IEnding
    {
        var chunks = (c.Rows + tallest - 1) / tallest;
        var (height, taller) = (c.Rows / chunks, c.Rows % chunks);
        var job = new TileJob
        {
            A = a.Data, B = b[0, column], C = c[0, column],
            ARow = a.RowStride, AStep = a.ColumnStride, BStep = b.RowStride, BPanel = TRow.Columns, CRow = c.RowStride,
            Depth = a.Columns, Panels = panels, FirstColumn = column,
        };
        if (taller > 0)
        {
            job.AChunk = (height + 1) * a.RowStride;
            TileRows.Run<TRow, TEnding>(height + 1, in job, in ending, taller);
            job.A = a[taller * (height + 1), 0];
            job.C = c[taller * (height + 1), column];
        }
        job.AChunk = height * a.RowStride;
        TileRows.Run<TRow, TEnding>(height, in job, in ending, chunks - taller);
    }

    /// <summary>The last columns, too few for a register: done in full width beside the matrix and copied over.</summary>
    private static void Edge<TEnding>(in View a, in View b, in View c, in TEnding ending, int tallest, int column, int columns) where TEnding : struct, IEnding
    {
        var width = columns > V.Count ? Wide : V.Count;
        var factor = new View(Scratch.Edge(width * (nint)b.Rows), b.Rows, width, width);
        for (var k = 0; k < b.Rows; k++)
            for (var j = 0; j < width; j++) *factor[k, j] = j < columns ? *b[k, column + j] : 0;
        var sums = new View(Scratch.Result(width * (nint)c.Rows), c.Rows, width, width);
        var plain = new Plain();
        if (width == Wide) Panels<Row2<V>, Plain>(in a, in factor, in sums, in plain, tallest, 0, 1);
        else Panels<Row1<V>, Plain>(in a, in factor, in sums, in plain, tallest, 0, 1);
        for (var i = 0; i < c.Rows; i++)
            for (var j = 0; j < columns; j++)
                *c[i, column + j] = ending.Of(new Lane1(*sums[i, j]), c[i, column + j], column + j).Value;
    }
}
