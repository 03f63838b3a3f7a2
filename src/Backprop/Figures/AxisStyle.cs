namespace Backprop;

/// <summary>
/// How an axis looks wherever it appears: in formulas, ledgers, heat maps, diagrams and step views. Each role has one colour and one mark,
/// the mark so that the colour is never alone.
/// </summary>
public sealed record AxisStyle
{
    private static readonly AxisStyle[] Styles =
    [
        new() { Role = AxisRole.One, Key = "one", Name = "one", Mark = "", ColourName = Palette.Soft, Tone = "#6b7280" },
        new() { Role = AxisRole.Batch, Key = "batch", Name = "batch", Mark = "●", ColourName = "batch", Tone = "#b36200" },
        new() { Role = AxisRole.Inputs, Key = "in", Name = "inputs", Mark = "■", ColourName = "in", Tone = "#3276d2" },
        new() { Role = AxisRole.Hidden, Key = "hidden", Name = "hidden units", Mark = "◆", ColourName = "hidden", Tone = "#a35be0" },
        new() { Role = AxisRole.Outputs, Key = "out", Name = "outputs", Mark = "▲", ColourName = "out", Tone = "#20835e" },
    ];

    private AxisStyle()
    {
    }

    /// <summary>The role.</summary>
    public AxisRole Role { get; private init; }

    /// <summary>The role in legends: batch, inputs, hidden units, outputs.</summary>
    public string Name { get; private init; } = "";

    /// <summary>The mark beside its numbers: ● ■ ◆ ▲; empty for an axis of length one.</summary>
    public string Mark { get; private init; } = "";

    /// <summary>Its colour on a light ground; at least 4.5:1 against white.</summary>
    public string Light => Palette.Of(ColourName).Light;

    /// <summary>Its colour on a dark ground; at least 4.5:1 against #15181e.</summary>
    public string Dark => Palette.Of(ColourName).Dark;

    /// <summary>One colour that is readable on either ground, for viewers without style sheets.</summary>
    public string Tone { get; private init; } = "";

    /// <summary>The class of elements in its colour: <c>axis-batch</c>, <c>axis-in</c>, <c>axis-hidden</c>, <c>axis-out</c>, <c>axis-one</c>.</summary>
    public string CssClass => "axis-" + Key;

    /// <summary>The custom property that holds its colour in a style sheet: <c>--axis-batch</c>, ….</summary>
    public string CssVariable => "--axis-" + Key;

    /// <summary>The name in the palette of pictures.</summary>
    internal string ColourName { get; private init; } = "";

    private string Key { get; init; } = "";

    /// <summary>The style of a role.</summary>
    public static AxisStyle Of(AxisRole role) => (uint)role < (uint)Styles.Length ? Styles[(int)role]
        : throw new ArgumentOutOfRangeException(nameof(role), FormattableString.Invariant($"There is no role {(int)role} of an axis; there are {string.Join(", ", Styles.Select(style => style.Role))}."));

    /// <summary>HTML in this axis's colour: through class and custom property where a style sheet has them, otherwise in its <see cref="Tone"/>.</summary>
    internal string Html(string html) =>
        Role == AxisRole.One ? html : $"<span class=\"{CssClass}\" style=\"color:var({CssVariable},{Tone})\">{html}</span>";

    /// <summary>A size of this axis with its mark: <c>5●</c>.</summary>
    internal string Sized(int size) => Html(string.Create(null, $"{size}{Mark}"));
}
