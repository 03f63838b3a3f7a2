using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace Workbook.Book.Outputs;

/// <summary>
/// Sliders for a figure that carries precomputed states, one for each parameter in the place of plotly.js's one over all, and the line that shows the formula with the
/// state's numbers. Without scripts the figure shows its first state and a table of all.
/// </summary>
internal static class StateControls
{
    public static string ToHtml(JsonObject figure, string idPrefix)
    {
        if (figure["layout"] is not JsonObject layout || layout["meta"] is not JsonObject meta || meta["parameters"] is not JsonArray { Count: > 0 } parameters || meta["states"] is not JsonArray each
            || layout["sliders"] is not JsonArray { Count: 1 } sliders || sliders[0] is not JsonObject slider || slider["steps"] is not JsonArray steps || steps.Count != each.Count)
            return "";
        var sizes = parameters.Select(parameter => ((parameter as JsonObject)?["values"] as JsonArray)?.Count ?? 0).ToArray();
        if (sizes.Contains(0) || sizes.Aggregate(1, (product, size) => product * size) != each.Count)
            return "";
        var start = slider["active"] is JsonValue value && value.TryGetValue(out double index) && index >= 0 && index < each.Count ? (int)index : 0;
        var html = new StringBuilder("<div class=\"controls needs-script\" role=\"group\" aria-label=\"Change the figure\">");
        var below = each.Count;
        for (var p = 0; p < sizes.Length; p++)
        {
            // The last parameter changes fastest.
            below /= sizes[p];
            html.Append(Slider(parameters[p]!, $"{idPrefix}{p.ToString(CultureInfo.InvariantCulture)}", start / below % sizes[p]));
        }
        var readout = Text(each[start], "readout") is { Length: > 0 } text ? text : Text(each[start], "alt");
        return html.Append($"<p class=\"readout\" aria-live=\"polite\">{Markup.Escape(readout)}</p></div>").ToString();
    }

    private static string Slider(JsonNode parameter, string id, int at)
    {
        var values = (JsonArray)parameter["values"]!;
        var value = Markup.Escape(values[at]?.ToString() ?? "");
        return string.Create(CultureInfo.InvariantCulture, $"<div class=\"control\"><label for=\"{id}\">{Markup.Escape(Text(parameter, "name"))}</label>")
            + string.Create(CultureInfo.InvariantCulture, $"<input type=\"range\" id=\"{id}\" min=\"0\" max=\"{values.Count - 1}\" step=\"1\" value=\"{at}\" aria-valuetext=\"{value}\" autocomplete=\"off\"><output for=\"{id}\">{value}</output></div>");
    }

    private static string Text(JsonNode? node, string name) => (node as JsonObject)?[name] is JsonValue value && value.TryGetValue(out string? text) ? text : "";
}
