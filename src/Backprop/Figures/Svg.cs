using System.Globalization;
using System.Text;

namespace Backprop;

/// <summary>
/// Writes one SVG picture. Coordinates are rounded to 0.1 and written culture-free, so the same data give the same bytes anywhere. Colours are
/// classes with a light and a dark value; the reader's preference chooses, also when the picture stands inside an <c>img</c>.
/// </summary>
internal sealed class Svg
{
    private readonly StringBuilder body = new();
    private readonly SortedSet<string> colours = new(StringComparer.Ordinal);

    public void Line(double x1, double y1, double x2, double y2, string colour, double width = 1, string dash = "") =>
        body.Append($"<line x1=\"{R(x1)}\" y1=\"{R(y1)}\" x2=\"{R(x2)}\" y2=\"{R(y2)}\"{Stroke(colour, width, dash)}/>");

    public void Path(string d, string colour, double width = 2, string dash = "") =>
        body.Append($"<path d=\"{d}\" fill=\"none\"{Stroke(colour, width, dash)} stroke-linejoin=\"round\" stroke-linecap=\"round\"/>");

    public void Fill(string d, string colour, double opacity = 1) =>
        body.Append($"<path d=\"{d}\" fill-rule=\"evenodd\"{Paint(colour)}{Opacity(opacity)}/>");

    public void Outlined(string d, string fill, string edge) =>
        body.Append($"<path d=\"{d}\" class=\"f-{Use(fill)} s-{Use(edge)}\"/>");

    public void Rect(double x, double y, double width, double height, string colour, double opacity = 1, double radius = 0) =>
        body.Append($"<rect x=\"{R(x)}\" y=\"{R(y)}\" width=\"{R(width)}\" height=\"{R(height)}\"")
            .Append(radius > 0 ? $" rx=\"{R(radius)}\"" : "").Append(Paint(colour)).Append(Opacity(opacity)).Append("/>");

    public void Frame(double x, double y, double width, double height, string colour, double stroke = 1, double radius = 0) =>
        body.Append($"<rect x=\"{R(x)}\" y=\"{R(y)}\" width=\"{R(width)}\" height=\"{R(height)}\"")
            .Append(radius > 0 ? $" rx=\"{R(radius)}\"" : "").Append(" fill=\"none\"").Append(Stroke(colour, stroke, "")).Append("/>");

    public void Circle(double x, double y, double radius, string fill, string edge, double width = 1.5) =>
        body.Append($"<circle cx=\"{R(x)}\" cy=\"{R(y)}\" r=\"{R(radius)}\" class=\"f-{Use(fill)} s-{Use(edge)}\" stroke-width=\"{R(width)}\"/>");

    public void Ring(double x, double y, double radius, string colour) =>
        body.Append($"<circle cx=\"{R(x)}\" cy=\"{R(y)}\" r=\"{R(radius)}\" fill=\"none\"{Stroke(colour, 1.5, "")}/>");

    /// <summary>Anchor is "start", "middle" or "end"; y is the baseline. A halo in the card's colour keeps text readable over lines.</summary>
    public void Text(double x, double y, string text, string colour, string anchor = "start", double size = 13, bool bold = false, bool halo = false)
    {
        OpenText(x, y, colour, anchor, size, bold, halo);
        body.Append(HtmlText.Escape(text)).Append("</text>");
    }

    /// <summary>One line of text whose runs have colours of their own.</summary>
    public void Text(double x, double y, IEnumerable<(string Text, string Colour)> runs, string anchor = "start", double size = 13, bool bold = false)
    {
        OpenText(x, y, Palette.Ink, anchor, size, bold, halo: false);
        foreach (var (text, colour) in runs) body.Append($"<tspan{Paint(colour)}>{HtmlText.Escape(text)}</tspan>");
        body.Append("</text>");
    }

    private void OpenText(double x, double y, string colour, string anchor, double size, bool bold, bool halo)
    {
        body.Append($"<text x=\"{R(x)}\" y=\"{R(y)}\"");
        if (anchor != "start") body.Append($" text-anchor=\"{anchor}\"");
        if (size != 13) body.Append($" font-size=\"{R(size)}\"");
        if (bold) body.Append(" font-weight=\"600\"");
        body.Append($" class=\"f-{Use(colour)}{(halo ? " halo" : "")}\">");
    }

    /// <summary>What is drawn until <see cref="Unclip"/> is cut at the box's edges; coordinates stay those of the picture.</summary>
    public void Clip(Area box) => body.Append(
        $"<svg x=\"{R(box.X)}\" y=\"{R(box.Y)}\" width=\"{R(box.Width)}\" height=\"{R(box.Height)}\" viewBox=\"{R(box.X)} {R(box.Y)} {R(box.Width)} {R(box.Height)}\">");

    public void Unclip() => body.Append("</svg>");

    /// <summary>The whole picture, with its accessible name and description, on a card of its own.</summary>
    public string ToString(int width, int height, string title, string description)
    {
        var css = new StringBuilder("text{font-family:'Helvetica Neue',Helvetica,Arial,'Liberation Sans',sans-serif;font-size:13px}")
            .Append($".card{{fill:{Palette.Card.Light}}}.halo{{stroke:{Palette.Card.Light};stroke-width:4px;stroke-linejoin:round;paint-order:stroke}}");
        foreach (var name in colours) Declare(css, name, Palette.Of(name).Light);
        css.Append("@media(prefers-color-scheme:dark){").Append($".card{{fill:{Palette.Card.Dark}}}.halo{{stroke:{Palette.Card.Dark}}}");
        foreach (var name in colours) Declare(css, name, Palette.Of(name).Dark);
        css.Append('}');
        return $"<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\">"
            + $"<title>{HtmlText.Escape(title)}</title><desc>{HtmlText.Escape(description)}</desc><style>{css}</style>"
            + $"<rect class=\"card\" width=\"{width}\" height=\"{height}\" rx=\"6\"/>{body}</svg>";
    }

    private static void Declare(StringBuilder css, string name, string value) =>
        css.Append($".f-{name}{{fill:{value}}}.s-{name}{{stroke:{value}}}");

    private string Use(string colour)
    {
        colours.Add(colour);
        return colour;
    }

    private string Paint(string colour) => $" class=\"f-{Use(colour)}\"";

    private static string Opacity(double opacity) => opacity < 1 ? $" fill-opacity=\"{opacity.ToString("0.##", CultureInfo.InvariantCulture)}\"" : "";

    private string Stroke(string colour, double width, string dash) =>
        $" class=\"s-{Use(colour)}\" stroke-width=\"{R(width)}\"{(dash == "" ? "" : $" stroke-dasharray=\"{dash}\"")}";

    /// <summary>A coordinate: rounded to 0.1, without a minus before zero.</summary>
    public static string R(double coordinate)
    {
        var rounded = Math.Round(coordinate, 1, MidpointRounding.AwayFromZero);
        return rounded == 0 ? "0" : rounded.ToString("0.#", CultureInfo.InvariantCulture);
    }
}
