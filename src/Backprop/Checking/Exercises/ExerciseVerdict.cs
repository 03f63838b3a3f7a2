namespace Backprop;

/// <summary>What the library says of an answer.</summary>
/// <param name="Id">The exercise.</param>
/// <param name="IsRight">True or false; null while there is no answer.</param>
/// <param name="Mistake">The kind of mistake, if one was made.</param>
/// <param name="Message">The verdict or the hint.</param>
[TypeFormatterSource]
public sealed record ExerciseVerdict(string Id, bool? IsRight, MistakeKind? Mistake, string Message) : IDisplayable
{
    private string Mark => IsRight switch { true => "✓", false => "✗", null => "✎" };

    private string State => IsRight switch { true => "right", false => "wrong", null => "open" };

    /// <summary>The verdict as one line.</summary>
    public override string ToString() => $"{Mark} Exercise {Id}: {Message}";

    /// <summary>The same as a fragment of HTML.</summary>
    public string ToHtml() => $"<p class=\"verdict {State}\"><strong>{Mark} Exercise {HtmlText.Escape(Id)}</strong> {HtmlText.Escape(Message)}</p>";
}
