namespace Backprop;

/// <summary>What kind of mistake an answer shows.</summary>
public enum MistakeKind
{
    /// <summary>The answer has another shape than what is asked for.</summary>
    Shape,

    /// <summary>Summed over the wrong dimension.</summary>
    Axis,

    /// <summary>Every entry is off by the same factor.</summary>
    Factor,

    /// <summary>Rows and columns are swapped.</summary>
    Transposition,

    /// <summary>Every entry has the wrong sign.</summary>
    Sign,

    /// <summary>The numbers differ in no way that has a name.</summary>
    Value,

    /// <summary>Right as far as it goes, with too few digits to tell.</summary>
    Rounding,
}

/// <summary>A typical wrong answer to an exercise, and the hint that helps without giving the right one away.</summary>
internal sealed record Mistake(MistakeKind Kind, Func<Matrix> Answer, string Hint);
