using System.Text.Json.Nodes;
using Plotly.NET;
using Plotly.NET.LayoutObjects;
using Plotly.NET.TraceObjects;

namespace Backprop;

/// <summary>The types of Plotly.NET for the parts of a figure, by the attribute's name. What it has no type for is an object without one.</summary>
internal static class ChartParts
{
    public static DynamicObj.DynamicObj Of(string name) => name switch
    {
        ['x' or 'y', 'a', 'x', 'i', 's', ..] => new LinearAxis(),
        "title" => new Title(),
        "font" => new Font(),
        "margin" => new Margin(),
        "pad" => new Padding(),
        "legend" => new Legend(),
        "marker" => new Marker(),
        "line" => new Line(),
        "pattern" => new Pattern(),
        "contours" => new Contours(),
        "currentvalue" => new SliderCurrentValue(),
        "template" => new Template(),
        _ => new DynamicObj.DynamicObj(),
    };

    public static object List(string name, IEnumerable<JsonObject> items) => name switch
    {
        "annotations" => items.Select(json => ChartWriter.Fill(new Annotation(), json)).ToArray(),
        "shapes" => items.Select(json => ChartWriter.Fill(new Shape(), json)).ToArray(),
        "sliders" => items.Select(json => ChartWriter.Fill(new Slider(), json)).ToArray(),
        "steps" => items.Select(json => ChartWriter.Fill(new SliderStep(), json)).ToArray(),
        _ => items.Select(json => ChartWriter.Fill(new DynamicObj.DynamicObj(), json)).ToArray(),
    };
}
