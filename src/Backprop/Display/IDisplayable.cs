namespace Backprop;

/// <summary>A value that a notebook shows as HTML; as plain text it shows its <see cref="object.ToString"/>.</summary>
internal interface IDisplayable
{
    /// <summary>A fragment of HTML that stands without scripts, style sheets or network.</summary>
    string ToHtml();

    string? ToString();
}
