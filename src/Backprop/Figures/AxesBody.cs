using System.Text.Json.Nodes;

namespace Backprop;

/// <summary>A picture on one pair of axes, which can stand alone or as a panel among others.</summary>
internal abstract record AxesBody : PlotBody
{
    /// <summary>Adds its traces, shapes and annotations, and gives the two axes they are on.</summary>
    public abstract (JsonObject X, JsonObject Y) AddTo(PlotlyParts parts);

    /// <summary>Whether its series need a legend.</summary>
    public virtual bool NeedsLegend => false;

    public override JsonObject ToPlotly(string title)
    {
        var parts = new PlotlyParts([], [], []);
        var layout = PlotlyJson.Layout(title);
        (layout["xaxis"], layout["yaxis"]) = AddTo(parts);
        layout["showlegend"] = NeedsLegend;
        return parts.Figure(layout);
    }
}
