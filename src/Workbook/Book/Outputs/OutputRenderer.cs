using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using Workbook.Book.Prose;
using Workbook.Book.Sanitising;
using Workbook.Ipynb;

namespace Workbook.Book.Outputs;

/// <summary>A cell's outputs as safe HTML, each according to its MIME type; nothing a cell left behind ever runs in a page.</summary>
internal sealed class OutputRenderer(Action<string>? report = null, CancellationToken cancel = default)
{
    public const string PlotlyMime = "application/vnd.plotly.v1+json";

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, MaxDepth = StrictJson.MaxDepth, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly List<JsonNode> _figures = [];
    private string _cell = "";

    /// <summary>The plotly.js figures met so far; the element of figure n carries <c>data-figure="n"</c>.</summary>
    public IReadOnlyList<JsonNode> Figures => _figures;

    /// <param name="cell">The cell's id, which keeps the ids in its outputs apart from others' on the page.</param>
    /// <param name="outputs">What it left behind.</param>
    /// <param name="language">The cell's language: of one that is meant for scripts the page says that they don't run here.</param>
    public string ToHtml(string cell, IReadOnlyList<Output> outputs, string language = "csharp")
    {
        _cell = cell;
        var html = new StringBuilder();
        for (var i = 0; i < outputs.Count; i++)
        {
            if (outputs[i] is StreamOutput stream)
            {
                var text = new StringBuilder(stream.Text);
                while (i + 1 < outputs.Count && outputs[i + 1] is StreamOutput next && next.Name == stream.Name)
                {
                    text.Append(next.Text);
                    i++;
                }
                html.Append(Stream(stream.Name, text.ToString()));
            }
            else
            {
                html.Append(One(outputs[i], string.Create(CultureInfo.InvariantCulture, $"out-{cell}-{i}-"), language));
            }
        }
        if (language == "javascript")
            html.Append($"<div class=\"out\">{Note("This cell runs in VS Code or Jupyter; the book doesn’t run scripts of notebooks.")}</div>");
        return html.ToString();
    }

    private string One(Output output, string prefix, string language) => output switch
    {
        ErrorOutput error => Error(error),
        RichOutput rich => RichOrNote(rich.Data, prefix, language) is { Length: > 0 } html ? $"<div class=\"out\">{html}</div>" : "",
        _ => "",
    };

    private static string Note(string text) => $"<p class=\"out-note\">{text}</p>";

    private static string Stream(string name, string text) =>
        $"<pre class=\"out out-text{(name == "stderr" ? " out-stderr" : "")}{(IsSentences(text) ? " sentences" : "")}\">{Markup.Escape(AnsiText.Strip(text).TrimEnd('\n'))}</pre>";

    /// <summary>Text without columns may be broken into lines; what is aligned by spaces may not.</summary>
    private static bool IsSentences(string text) => !text.Split('\n').Any(line => line.TrimStart().Contains("  ", StringComparison.Ordinal) || line.Contains('\t') || line.StartsWith(' '));

    private static string Error(ErrorOutput error)
    {
        var trace = AnsiText.Strip(string.Join('\n', error.Traceback)).Trim('\n');
        var details = trace.Length == 0 ? "" : $"<details><summary>Where it was thrown</summary><pre>{Markup.Escape(trace)}</pre></details>";
        return $"<div class=\"out out-error\"><p><strong>{Markup.Escape(error.Name)}</strong> {Markup.Escape(AnsiText.Strip(error.Value))}</p>{details}</div>";
    }

    private string RichOrNote(MimeBundle data, string prefix, string language)
    {
        cancel.ThrowIfCancellationRequested();
        try
        {
            return Rich(data, prefix, language);
        }
        catch (MarkupDepthException e)
        {
            report?.Invoke($"cell {_cell}: an output is left out; {e.Message}");
            return Note($"An output is left out here: {e.Message}");
        }
    }

    private string Rich(MimeBundle data, string prefix, string language)
    {
        if (Diagram.Read(data) is { } diagram)
            return diagram.ToHtml();
        var html = data.Text("text/html") is { } stored ? Html(stored, prefix) : null;
        if (html is { HasFigures: false } or null && PlotlyFigure.Read(data[PlotlyMime]) is { } figure)
            return Host(figure, $"slider-{prefix}", html is { IsEmpty: false } ? html.Markup : Still(data, prefix) ?? figure.Placeholder);
        if (html is { HadScript: true } && language == "html")
            return (html.IsEmpty ? "" : html.Markup) + Note("The scripts of this cell run in VS Code or Jupyter; the book doesn’t run scripts of notebooks.");
        if (html is { IsEmpty: true, HadScript: true })
            return language == "javascript" ? "" : Note("An output is left out here: it is drawn by a script, most often from a network, and a page of the book runs no scripts but its own.");
        return html?.Markup ?? Still(data, prefix) ?? Note($"An output of type {Markup.Escape(string.Join(", ", data.Types))}, which a page can't show.");
    }

    /// <summary>Makes HTML safe, and gives the figures in it their data.</summary>
    private OutputHtml Html(string html, string prefix)
    {
        var body = Markup.ParseBody(html, cancel);
        var stored = StoredFigure.TakeFrom(body);
        var hadScript = body.QuerySelector("script") is not null || body.QuerySelectorAll("*").Any(element => element.Attributes.Any(attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal)));
        var copies = stored.ToDictionary(one => one.Element, _ => (IElement?)null);
        if (HtmlSanitizer.Copy(body, prefix, copies, cancel) is not { } clean)
            return new OutputHtml(HtmlSanitizer.Sanitize(html, prefix, cancel: cancel), HasFigures: false, IsEmpty: false, hadScript);
        foreach (var (stands, figure) in stored)
        {
            if (copies[stands] is not { } element)
                continue;
            // Stored with the figure is a script that draws it where it can run; this says that the figure is taken.
            element.SetAttribute("data-live", "");
            var host = element.Owner!.CreateElement("div");
            element.Replace(host);
            host.OuterHtml = Host(figure, string.Create(CultureInfo.InvariantCulture, $"slider-{prefix}{_figures.Count}-"), element.OuterHtml);
        }
        return new OutputHtml(clean.InnerHtml, stored.Count > 0, OutputHtml.ShowsNothing(clean), hadScript);
    }

    /// <summary>The place where a figure is drawn, its sliders above it; what is shown until then, and where no script runs, inside.</summary>
    private string Host(PlotlyFigure figure, string sliders, string still)
    {
        _figures.Add(figure.Json);
        return string.Create(CultureInfo.InvariantCulture, $"<div class=\"figure{(figure.HasPanels ? " panels" : "")}\" data-figure=\"{_figures.Count - 1}\">{StateControls.ToHtml(figure.Json, sliders)}{still}</div>");
    }

    private string? Still(MimeBundle data, string prefix)
    {
        if (data.Text("image/svg+xml") is { } svg)
            return $"<img alt=\"{Markup.Escape(data.Text("text/plain") ?? "A drawing")}\" src=\"data:image/svg+xml;base64,{Convert.ToBase64String(Encoding.UTF8.GetBytes(svg))}\">";
        foreach (var mime in (ReadOnlySpan<string>)["image/png", "image/jpeg", "image/gif", "image/webp"])
        {
            if (data.Text(mime) is { } picture && IsBase64(picture))
                return $"<img alt=\"{Markup.Escape(data.Text("text/plain") ?? "A picture")}\" src=\"data:{mime};base64,{string.Concat(picture.Where(c => !char.IsWhiteSpace(c)))}\">";
        }
        if (data.Text("text/markdown") is { } markdown)
            return MarkdownRenderer.ToHtml(markdown, prefix, cancel: cancel);
        if (data.Text("text/latex") is { } latex)
            return $"<div class=\"math math-block\">{Markup.Escape(TexText.Undelimited(latex))}</div>";
        foreach (var mime in data.Types.Where(mime => MimeBundle.IsJson(mime) && mime != PlotlyMime))
            return $"<pre class=\"out-text\">{Code.Highlighter.ToHtml(data[mime]?.ToJsonString(Indented) ?? "null", "json")}</pre>";
        return data.Text("text/plain") is { } plain ? $"<pre class=\"out-text{(IsSentences(plain) ? " sentences" : "")}\">{Markup.Escape(AnsiText.Strip(plain))}</pre>" : null;
    }

    private static bool IsBase64(string text) => System.Buffers.Text.Base64.IsValid(text);
}
