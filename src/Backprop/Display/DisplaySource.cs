namespace Backprop;

/// <summary>The formatters of every type that shows itself; a kernel makes one and asks for them by name.</summary>
internal sealed class DisplaySource
{
    public const string Html = "text/html";
    public const string Text = "text/plain";

    public IEnumerable<object> CreateTypeFormatters() =>
    [
        new DisplayFormatter(Html, shown => shown.ToHtml()),
        new DisplayFormatter(Text, shown => shown.ToString()),
    ];
}
