namespace Backprop;

/// <summary>One thing drawn between a pair of axes: a line, points, bars, a band, a field, a rule or a note.</summary>
internal abstract record Graphic(string Name)
{
    public SeriesStyle Style { get; init; }

    /// <summary>Whether it takes the next series style; rules and notes do not.</summary>
    public virtual bool IsSeries => true;

    /// <summary>The x values that the axes must reach.</summary>
    public abstract IEnumerable<double> XExtent { get; }

    /// <summary>The y values that the axes must reach.</summary>
    public abstract IEnumerable<double> YExtent { get; }

    /// <summary>Whether the x axis keeps some air on both sides of the data.</summary>
    public virtual bool Padded => false;

    /// <summary>Whether the y axis must show 0.</summary>
    public virtual bool FromZero => false;

    /// <summary>Whether it covers the axes from edge to edge, so that they end where it ends.</summary>
    public virtual bool FillsAxes => false;

    public abstract void Draw(Svg svg, Scale x, Scale y);

    /// <summary>What must not be cut off at the edges of the axes: labels, marks.</summary>
    public virtual void DrawAbove(Svg svg, Scale x, Scale y)
    {
    }

    /// <summary>A sample for the legend, in a box of 26 pixels about (x, y).</summary>
    public abstract void Swatch(Svg svg, double x, double y);

    /// <summary>Where a label at the end of the series would stand, in values; null where it has none.</summary>
    public virtual (double X, double Y)? End => null;

    public virtual bool InLegend => IsSeries && Name != "";

    /// <summary>Adds its traces, shapes and annotations to a figure for plotly.js.</summary>
    public abstract void AddTo(PlotlyParts parts);

    /// <summary>Columns of numbers over x; null where the graphic has a table of another form.</summary>
    public virtual (IReadOnlyList<double> X, IReadOnlyList<(string Name, IReadOnlyList<double> Y)> Columns)? Columns => null;

    public virtual IEnumerable<NumberTable> OwnTables(AxisSpec x, AxisSpec y) => [];

    /// <summary>One sentence about what it shows; empty when there is nothing to say.</summary>
    public abstract string Describe(AxisSpec x, AxisSpec y);

    /// <summary>A sentence about values that are not finite.</summary>
    public virtual string Gaps(AxisSpec x) => "";
}
