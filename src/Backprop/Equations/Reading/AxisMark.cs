namespace Backprop;

/// <summary>
/// The colour of an axis in formulas. A style sheet decides through the class and the custom property (<c>axis-batch</c>,
/// <c>--axis-batch</c>, …); without one, a tone that is readable on white and on black alike. Its symbol stands beside it: colour is never alone.
/// </summary>
internal static class AxisMark
{
    public static string Class(Axis axis) => axis.Role switch
    {
        AxisRole.Batch => "axis-batch",
        AxisRole.Inputs => "axis-in",
        AxisRole.Hidden => "axis-hidden",
        AxisRole.Outputs => "axis-out",
        _ => "axis-one",
    };

    public static string Html(Axis axis, string html) => axis.Role == AxisRole.One
        ? html
        : $"<span class=\"{Class(axis)}\" style=\"color:var(--{Class(axis)},{Tone(axis.Role)})\">{html}</span>";

    private static string Tone(AxisRole role) => role switch
    {
        AxisRole.Batch => "#b36200",
        AxisRole.Inputs => "#3276d2",
        AxisRole.Hidden => "#a35be0",
        _ => "#20835e",
    };
}
