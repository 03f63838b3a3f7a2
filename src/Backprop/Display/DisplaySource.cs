namespace Backprop;

/// <summary>
/// The formatters of every type that shows itself: put <c>[TypeFormatterSource(typeof(DisplaySource), PreferredMimeTypes = [DisplaySource.Html,
/// DisplaySource.Text])]</c> on the class and implement <see cref="IDisplayable"/>; its text form is its <c>ToString()</c>.
/// </summary>
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
