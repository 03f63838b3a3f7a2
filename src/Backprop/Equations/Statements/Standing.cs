namespace Backprop;

/// <summary>What a statement is worth, as one sign and one word, so that no colour is needed to tell it.</summary>
public enum Standing
{
    /// <summary>✓: every part of it holds.</summary>
    Right,

    /// <summary>✗: no part of it holds.</summary>
    Wrong,

    /// <summary>½: one part of it holds and another doesn't.</summary>
    Half,

    /// <summary>→: it is a question, and has an answer instead of a verdict.</summary>
    Answer,
}
