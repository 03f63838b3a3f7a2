using System.Text.Json.Nodes;

namespace Backprop;

/// <summary>What a plot shows, without its title: one kind of picture, drawn, written for plotly.js, tabulated and put into words.</summary>
internal abstract record PlotBody
{
    /// <summary>Size of the whole picture when the author asks for none.</summary>
    public virtual (int Width, int Height) NaturalSize => (680, 400);

    public abstract void Draw(Svg svg, Area area);

    public abstract JsonObject ToPlotly(string title);

    public abstract IEnumerable<NumberTable> Tables();

    public abstract string Describe(string title);

    /// <summary>A sentence about values that are not finite; empty when there are none.</summary>
    public virtual string Gaps() => "";
}
