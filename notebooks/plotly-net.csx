// From here on Plotly.NET draws every Plot of the notebook. For the .NET Interactive kernel, in this order, each in a cell of its own:
//   #r "nuget: Plotly.NET.Interactive, 5.0.0"
//   #load "plotly-net.csx"
// ToChart(plot) gives Plotly.NET's own chart, to go on with in its API.
using System.Text.Json;
using Microsoft.DotNet.Interactive.Formatting;
using Microsoft.FSharp.Collections;
using Plotly.NET;

object Value(JsonElement e) => e.ValueKind switch
{
    JsonValueKind.Object => Fill(new DynamicObj.DynamicObj(), e),
    JsonValueKind.Array => e.EnumerateArray().Select(Value).ToArray(),
    JsonValueKind.String => e.GetString(),
    JsonValueKind.Number => e.GetDouble(),
    JsonValueKind.True => true,
    JsonValueKind.False => false,
    _ => null
};

T Fill<T>(T target, JsonElement e) where T : DynamicObj.DynamicObj
{
    foreach (var p in e.EnumerateObject()) target.SetValue(p.Name, Value(p.Value));
    return target;
}

GenericChart ToChart(Backprop.Plot plot)
{
    var json = JsonDocument.Parse(plot.ToPlotlyJson()).RootElement;
    var traces = json.GetProperty("data").EnumerateArray().Select(t => Fill(new Trace(t.GetProperty("type").GetString()), t));
    return GenericChart.ofTraceObjects(true, ListModule.OfSeq(traces)).WithLayout(Fill(new Layout(), json.GetProperty("layout")));
}

Formatter.Register<Backprop.Plot>((plot, writer) => writer.Write(Plotly.NET.Interactive.Formatters.toInteractiveHTML(ToChart(plot))), "text/html");
