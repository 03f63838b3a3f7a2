using System.Text.Json;
using System.Text.Json.Nodes;
using Workbook.Ipynb;

namespace Workbook.Execution.Display;

/// <summary>A value in the MIME types it is stored in.</summary>
internal static class ValueBundle
{
    private const string Html = "text/html";
    private const string Plain = "text/plain";
    private const string Plotly = "application/vnd.plotly.v1+json";

    public static MimeBundle Of(object? value) => value switch
    {
        string text => new MimeBundle(Plain, text),
        HtmlContent html => new MimeBundle(Html, html.Content),
        null => Default(null),
        _ => WithPlotly(value, TypeConvention.Of(value.GetType()) is { } convention ? Preferred(value, convention) : Default(value)),
    };

    /// <summary>The value in the types asked for; of none, in its own.</summary>
    public static MimeBundle Of(object? value, IReadOnlyList<string> mimeTypes)
    {
        if (mimeTypes.Count == 0)
            return Of(value);
        var bundle = new MimeBundle();
        foreach (var mime in mimeTypes.Distinct())
            bundle[mime] = Json(mime, Format(value, mime));
        return bundle;
    }

    public static string Format(object? value, string mime)
    {
        if (value is HtmlContent html && mime == Html)
            return html.Content;
        if (value is not null && TypeConvention.Of(value.GetType())?.Format(value, mime) is { } own)
            return own;
        return mime switch
        {
            Html => HtmlText.Of(ValueReader.Read(value)),
            Plain => PlainText.Of(ValueReader.Read(value)),
            "application/json" => JsonSerializer.Serialize(value),
            Plotly when PlotlyJson(value) is { } plotly => plotly,
            _ when value is string text => text,
            _ => throw new NotSupportedException(
                $"{(value is null ? "null" : TypeNames.Of(value.GetType()))} can't be shown as {mime}: its type has no formatter for it. "
                + $"Every value has {Html}, {Plain} and application/json."),
        };
    }

    private static MimeBundle Default(object? value)
    {
        var shown = ValueReader.Read(value);
        return new MimeBundle { { Html, HtmlText.Of(shown) }, { Plain, PlainText.Of(shown) } };
    }

    private static MimeBundle Preferred(object value, TypeConvention convention)
    {
        var bundle = new MimeBundle();
        foreach (var mime in convention.PreferredMimeTypes)
        {
            if (convention.Format(value, mime) is { } text)
                bundle[mime] = Json(mime, text);
            else if (mime is Html or Plain)
                bundle[mime] = Format(value, mime);
        }
        return bundle.Count > 0 ? bundle : Default(value);
    }

    /// <summary>A chart in plotly.js's own terms is stored as data: JupyterLab and the book draw it, and verification compares it.</summary>
    private static MimeBundle WithPlotly(object value, MimeBundle bundle)
    {
        if (!bundle.Has(Plotly) && PlotlyJson(value) is { } json)
            bundle[Plotly] = JsonNode.Parse(json);
        return bundle;
    }

    private static string? PlotlyJson(object? value) =>
        value?.GetType().GetMethod("ToPlotlyJson", []) is { IsPublic: true, IsStatic: false } method && method.ReturnType == typeof(string)
            ? (string?)method.Invoke(value, [])
            : null;

    private static JsonNode? Json(string mime, string text) => MimeBundle.IsJson(mime) ? JsonNode.Parse(text) : JsonValue.Create(text);
}
