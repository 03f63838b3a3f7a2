namespace Backprop;

/// <summary>
/// On a class that implements <see cref="IDisplayable"/>: notebooks show it as HTML and plain text. Kernels look for an attribute of this very
/// name, with these properties, in whatever assembly it is declared, so the library shows itself without referring to any kernel.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
internal sealed class TypeFormatterSourceAttribute : Attribute
{
    public Type FormatterSourceType => typeof(DisplaySource);

    /// <summary>All MIME types that go into a stored output.</summary>
    public string[] PreferredMimeTypes => [DisplaySource.Html, DisplaySource.Text];
}
