namespace Backprop;

/// <summary>
/// A sentence that a cell says with numbers it computed, so that prose and numbers can't drift apart:
/// <c>Finding.Of($"The sum ends {ratio:F1} times lower.")</c>.
/// </summary>
[TypeFormatterSource]
public sealed class Finding : IDisplayable
{
    private readonly string sentence;

    private Finding(string sentence) => this.sentence = sentence;

    /// <summary>
    /// The sentence, its numbers written alike in every culture: without a format to four significant digits, with E1 to two, with F2 as usual.
    /// A long sentence may be given in parts, which are joined by spaces.
    /// </summary>
    public static Finding Of(params FormattableString[] parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        if (Array.IndexOf(parts, null) is var missing and >= 0) throw new ArgumentException($"Part {missing} of {parts.Length} is null.", nameof(parts));
        return new(string.Join(' ', parts.Select(part => part.ToString(ProseNumbers.Instance))));
    }

    /// <summary>The sentence.</summary>
    public override string ToString() => sentence;

    /// <summary>The same as a fragment of HTML.</summary>
    public string ToHtml() => $"<p class=\"finding\">{HtmlText.Escape(sentence)}</p>";
}
