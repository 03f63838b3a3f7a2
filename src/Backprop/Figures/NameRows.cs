namespace Backprop;

/// <summary>The names of series above the axes, each beside a sample of its look, in as many rows as they need.</summary>
internal sealed class NameRows
{
    private const double RowHeight = 20;
    private readonly List<(Graphic Graphic, double X, int Row)> places = [];

    public NameRows(IReadOnlyList<Graphic> graphics, double width)
    {
        double x = 0;
        var row = 0;
        foreach (var graphic in graphics)
        {
            var needed = 32 + TextWidth.Of(graphic.Name) + 18;
            if (x > 0 && x + needed > width) (x, row) = (0, row + 1);
            places.Add((graphic, x, row));
            x += needed;
        }
    }

    public double Height => places.Count == 0 ? 0 : (places[^1].Row + 1) * RowHeight + 4;

    public void Draw(Svg svg, double x, double y)
    {
        foreach (var (graphic, offset, row) in places)
        {
            var middle = y + 10 + row * RowHeight;
            graphic.Swatch(svg, x + offset + 13, middle);
            svg.Text(x + offset + 32, middle + 4.5, graphic.Name, Palette.Ink);
        }
    }
}
