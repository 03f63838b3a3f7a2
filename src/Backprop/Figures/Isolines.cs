namespace Backprop;

/// <summary>
/// Level lines of values on a grid (marching squares): the outlines of where the value is at least the level, as closed loops in grid coordinates, (0, 0)
/// at values[0, 0]. Values that are not finite count as below every level.
/// </summary>
internal sealed class Isolines
{
    private readonly double[,] values;
    private readonly double level;
    private readonly int columns, rows;
    private readonly Dictionary<int, int> next = [];
    private readonly List<int> starts = [];

    private Isolines(double[,] values, double level)
    {
        (this.values, this.level) = (values, level);
        (rows, columns) = (values.GetLength(0), values.GetLength(1));
        // The grid is walked with a border around it that lies below every level, so that every outline closes.
        for (var r = -1; r < rows; r++)
            for (var c = -1; c < columns; c++) Connect(r, c);
    }

    /// <summary>The outlines; OnEdge says of each point whether it lies on the border of the grid because the region is cut off there.</summary>
    public static IReadOnlyList<IReadOnlyList<(double X, double Y, bool OnEdge)>> Outlines(double[,] values, double level)
    {
        var lines = new Isolines(values, level);
        List<IReadOnlyList<(double, double, bool)>> loops = [];
        HashSet<int> walked = [];
        foreach (var start in lines.starts)
        {
            if (!walked.Add(start)) continue;
            List<(double, double, bool)> loop = [lines.Point(start)];
            for (var edge = lines.next[start]; edge != start; edge = lines.next[edge])
            {
                walked.Add(edge);
                loop.Add(lines.Point(edge));
            }
            loops.Add(loop);
        }
        return loops;
    }

    private double At(int row, int column) =>
        row < 0 || column < 0 || row >= rows || column >= columns || !double.IsFinite(values[row, column]) ? double.NegativeInfinity : values[row, column];

    private bool Inside(int row, int column) => At(row, column) >= level;

    // An edge of the grid by number: the one to the right of node (row, column), or the one below it.
    private int Right(int row, int column) => (((row + 1) * (columns + 2)) + column + 1) * 2;

    private int Below(int row, int column) => Right(row, column) + 1;

    /// <summary>Joins the crossings on the four edges of one cell, keeping the inside on the same hand.</summary>
    private void Connect(int row, int column)
    {
        var (top, bottom, left, right) = (Right(row, column), Right(row + 1, column), Below(row, column), Below(row, column + 1));
        var corners = (Inside(row, column) ? 8 : 0) | (Inside(row, column + 1) ? 4 : 0) | (Inside(row + 1, column + 1) ? 2 : 0) | (Inside(row + 1, column) ? 1 : 0);
        switch (corners)
        {
            case 1: Join(bottom, left); break;
            case 2: Join(right, bottom); break;
            case 3: Join(right, left); break;
            case 4: Join(top, right); break;
            case 6: Join(top, bottom); break;
            case 7: Join(top, left); break;
            case 8: Join(left, top); break;
            case 9: Join(bottom, top); break;
            case 11: Join(right, top); break;
            case 12: Join(left, right); break;
            case 13: Join(bottom, right); break;
            case 14: Join(left, bottom); break;
            case 5 or 10: Saddle(corners == 5, MiddleIsInside(row, column), top, right, bottom, left); break;
        }
    }

    private bool MiddleIsInside(int row, int column) =>
        (At(row, column) + At(row, column + 1) + At(row + 1, column) + At(row + 1, column + 1)) / 4 >= level;

    private void Saddle(bool rising, bool middleInside, int top, int right, int bottom, int left)
    {
        if (rising && middleInside) { Join(top, left); Join(bottom, right); }
        else if (rising) { Join(top, right); Join(bottom, left); }
        else if (middleInside) { Join(right, top); Join(left, bottom); }
        else { Join(left, top); Join(right, bottom); }
    }

    private void Join(int from, int to)
    {
        next[from] = to;
        starts.Add(from);
    }

    /// <summary>Where the level crosses an edge, by linear interpolation; at the grid's border, the border itself.</summary>
    private (double X, double Y, bool OnEdge) Point(int edge)
    {
        var (row, column) = (edge / 2 / (columns + 2) - 1, edge / 2 % (columns + 2) - 1);
        var (otherRow, otherColumn) = edge % 2 == 0 ? (row, column + 1) : (row + 1, column);
        var (a, b) = (At(row, column), At(otherRow, otherColumn));
        double X(int c) => Math.Clamp(c, 0, columns - 1);
        double Y(int r) => Math.Clamp(r, 0, rows - 1);
        if (double.IsInfinity(a)) return (X(otherColumn), Y(otherRow), OutOfGrid(row, column));
        if (double.IsInfinity(b)) return (X(column), Y(row), OutOfGrid(otherRow, otherColumn));
        var t = Interval.Share(level, a, b);
        return (X(column) + t * (X(otherColumn) - X(column)), Y(row) + t * (Y(otherRow) - Y(row)), false);
    }

    private bool OutOfGrid(int row, int column) => row < 0 || column < 0 || row >= rows || column >= columns;
}
