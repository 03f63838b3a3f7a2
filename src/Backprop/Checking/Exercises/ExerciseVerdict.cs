namespace Backprop;

/// <summary>What the library says of an answer.</summary>
/// <param name="Id">The exercise.</param>
/// <param name="IsRight">True or false; null while there is no answer, or too few digits of one.</param>
/// <param name="Mistake">The kind of mistake, if one was made.</param>
/// <param name="Message">The verdict or the hint.</param>
[TypeFormatterSource]
public sealed record ExerciseVerdict(string Id, bool? IsRight, MistakeKind? Mistake, string Message) : IDisplayable
{
    private string Mark => IsRight switch { true => "✓", false => "✗", null => "✎" };

    private string State => IsRight switch { true => "right", false => "wrong", null => "open" };

    /// <summary>The verdict as one line.</summary>
    public override string ToString() => $"{Mark} Exercise {Id}: {Message}";

    /// <summary>What was asked, for those who show it.</summary>
    internal Exercise? Exercise { get; init; }

    /// <summary>
    /// The same as a fragment of HTML. While the exercise is open it carries the sealed key with which a page of the book takes an answer; after an attempt it has the worked
    /// solution, folded.
    /// </summary>
    public string ToHtml() =>
        $"<p class=\"verdict {State}\"{Key}><strong>{Mark} Exercise {HtmlText.Escape(Id)}</strong> {HtmlText.Escape(Message)}</p>{Solution}";

    private string Key => IsRight is null && Exercise is not null ? $" data-exercise=\"{HtmlText.Escape(Id)}\" data-sealed=\"{AnswerKey.Of(Exercise)}\"" : "";

    private string Solution => IsRight is null || Exercise is null ? ""
        : $"<details><summary>Worked solution</summary><p>{string.Join("<br>", Exercise.Solution.Split('\n').Select(HtmlText.Escape))}</p></details>";
}
