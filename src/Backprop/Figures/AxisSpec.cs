using System.Text.Json.Nodes;

namespace Backprop;

/// <summary>One axis of a plot: its label, whether it is logarithmic, limits where the author sets them, names where it has categories.</summary>
internal sealed record AxisSpec(string Label = "", bool Log = false, double? Min = null, double? Max = null, IReadOnlyList<string>? Categories = null)
{
    /// <summary>How the axis is called in sentences.</summary>
    public string Or(string otherwise) => Label != "" ? Label : Categories is null ? otherwise : "category";

    public JsonObject ToPlotly()
    {
        var axis = new JsonObject
        {
            ["title"] = new JsonObject { ["text"] = HtmlText.Escape(Label) },
            ["type"] = Categories is not null ? "category" : Log ? "log" : "linear",
            ["gridcolor"] = Palette.Of(Palette.Grid).Light,
            ["zeroline"] = false,
            ["automargin"] = true,
        };
        if (Log) axis["exponentformat"] = "power";
        if (Min is { } min && Max is { } max)
            axis["range"] = Log ? PlotlyJson.Numbers([Logarithm.Base10(min), Logarithm.Base10(max)]) : PlotlyJson.Numbers([min, max]);
        return axis;
    }
}
