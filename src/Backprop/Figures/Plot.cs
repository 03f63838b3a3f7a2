using System.Text;
using System.Text.Json.Nodes;

namespace Backprop;

/// <summary>
/// A figure as data: what is drawn, its axes, its title and the words that stand for it where it can't be seen. It never changes: every
/// method returns another plot. Shown static first (SVG in an <c>img</c>, the numbers in a table); <see cref="ToPlotlyJson"/> gives the same
/// figure to plotly.js.
/// </summary>
[TypeFormatterSource]
public sealed partial class Plot : IDisplayable
{
    private const int Largest = 20_000;
    private readonly PlotBody body;
    private string? description;

    internal Plot(string title, PlotBody body)
    {
        (Title, this.body) = (Named(title), body);
        (Width, Height) = body.NaturalSize;
    }

    private Plot(Plot other, PlotBody? body = null)
    {
        (Title, description, CaptionText, ReadoutText, Width, Height) = (other.Title, other.description, other.CaptionText, other.ReadoutText, other.Width, other.Height);
        this.body = body ?? other.body;
    }

    /// <summary>What stands above the picture; also its accessible name.</summary>
    public string Title { get; private init; }

    /// <summary>What is to be seen, for readers who don't see it: the text given to <see cref="Describe"/>, that of <see cref="FigureWords"/>, or one made from the data; values that are not finite are always mentioned.</summary>
    public string AltText
    {
        get
        {
            var (words, gaps) = (description ?? FigureWords.Of(Title) ?? body.Describe(Title), body.Gaps());
            return gaps == "" || words.EndsWith(gaps, StringComparison.Ordinal) ? words : words + " " + gaps;
        }
    }

    /// <summary>The sentence below the picture; empty when there is none.</summary>
    public string CaptionText { get; private init; } = "";

    /// <summary>Width of the static picture in pixels.</summary>
    public int Width { get; private init; }

    /// <summary>Height of the static picture in pixels.</summary>
    public int Height { get; private init; }

    internal PlotBody Body => body;

    /// <summary>The same plot with <paramref name="alt"/> as its <see cref="AltText"/>: say what is to be seen, not how it is drawn.</summary>
    public Plot Describe(string alt) => new(this) { description = alt };

    /// <summary>The same plot with a sentence below it.</summary>
    public Plot Caption(string text) => new(this) { CaptionText = text };

    /// <summary>The same plot with another title.</summary>
    public Plot Titled(string title) => new(this) { Title = Named(title) };

    /// <summary>The same plot with another size of its static picture, in pixels: at least 200 × 120.</summary>
    public Plot Size(int width, int height)
    {
        if (width > Largest || height > Largest) throw new ArgumentException($"Size: a plot of {width} × {height} pixels is too large to show; use at most {Largest} × {Largest}.");
        if (width < 200 || height < 120) throw new ArgumentException($"Size: a plot of {width} × {height} pixels has no room for its axes; use at least 200 × 120.");
        return new(this) { Width = width, Height = height };
    }

    /// <summary>Half of the height is the picture's; the whole title stands in its name for those who can't see it.</summary>
    private int MostTitleLines => Math.Max(2, Height / 40);

    private Plot With(PlotBody other) => new(this, other);

    private static string Named(string title) => string.IsNullOrWhiteSpace(title)
        ? throw new ArgumentException("A plot needs a title: it is the name by which a reader who can't see it knows it.", nameof(title))
        : title;

    /// <summary>The static picture: one SVG document that follows the reader's light or dark preference; the same data give the same text on every machine.</summary>
    public string ToSvg()
    {
        var svg = new Svg();
        var lines = TextWidth.Wrap(Title, Width - 32, 16, bold: true, most: MostTitleLines);
        for (var i = 0; i < lines.Count; i++) svg.Text(16, 28 + 20 * i, lines[i], Palette.Ink, size: 16, bold: true);
        body.Draw(svg, new Area(16, 20 + 20 * lines.Count, Width - 32, Height - 32 - 20 * lines.Count));
        return svg.ToString(Width, Height, Title, AltText);
    }

    /// <summary>
    /// The figure as plotly.js takes it: <c>{"data": […], "layout": {…}}</c> with plain arrays, six significant digits, and <c>null</c> for values that are not
    /// finite. What plotly.js has no place for stands in <c>layout.meta</c>: <c>"alt"</c>, <c>"caption"</c>, and <c>"dark"</c>, which maps every colour in the figure to
    /// the one to use on a dark page; <c>"still": true</c> where the static picture shows more than plotly.js can, and should stay; of a plot with states its
    /// <c>"parameters"</c> and <c>"states"</c>.
    /// </summary>
    public string ToPlotlyJson() => PlotlyJson.Write(ToPlotly());

    internal JsonObject ToPlotly()
    {
        var figure = body.ToPlotly(Title);
        var layout = figure["layout"]!.AsObject();
        (layout["width"], layout["height"]) = (Width, Height);
        // plotly.js doesn't break lines, and its letters may be wider than the picture's.
        var lines = TextWidth.Wrap(Title, Width - 48, 19, most: MostTitleLines);
        layout["title"]!["text"] = string.Join("<br>", lines.Select(HtmlText.Escape));
        layout["margin"]!["t"] = layout["margin"]!["t"]!.GetValue<int>() + 20 * (lines.Count - 1);
        var meta = new JsonObject { ["alt"] = AltText };
        if (CaptionText != "") meta["caption"] = CaptionText;
        if (layout["meta"] is JsonObject ofBody)
            foreach (var (name, value) in ofBody) meta[name] = value?.DeepClone();
        meta["dark"] = PlotlyJson.DarkColours(figure);
        layout["meta"] = meta;
        return figure;
    }

    /// <summary>
    /// The figure as a fragment of HTML that needs no script, style sheet or network: <c>figure.bp-plot</c> with the picture as an image, the caption, and
    /// the numbers as tables in <c>details</c>.
    /// </summary>
    public string ToHtml()
    {
        var html = new StringBuilder("<figure class=\"bp-plot\">");
        html.Append($"<img alt=\"{HtmlText.Escape(AltText)}\" width=\"{Width}\" height=\"{Height}\" style=\"max-width:100%;height:auto\"")
            .Append($" src=\"data:image/svg+xml;base64,{Convert.ToBase64String(Encoding.UTF8.GetBytes(ToSvg()))}\">");
        if (CaptionText != "") html.Append($"<figcaption>{HtmlText.Escape(CaptionText)}</figcaption>");
        html.Append("<details><summary>numbers</summary>");
        foreach (var table in body.Tables()) html.Append(table.ToHtml());
        return html.Append("</details></figure>").ToString();
    }

    /// <summary>The title and what is to be seen, as text.</summary>
    public override string ToString() => Title + "\n" + AltText;
}
