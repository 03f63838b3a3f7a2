using System.Globalization;
using System.Text;

// The compiler builds every $"…" of an assembly with the type of this name, and takes the assembly's own where it has one. The runtime's would write
// numbers as the thread's culture does (a minus of another script, a comma for the point); whatever this library says is the same everywhere.
namespace System.Runtime.CompilerServices;

/// <summary>Puts interpolated strings together with the invariant culture.</summary>
[InterpolatedStringHandler]
internal readonly ref struct DefaultInterpolatedStringHandler(int literalLength, int formattedCount)
{
    private const int UsualLength = 12;
    private readonly StringBuilder text = new(literalLength + UsualLength * formattedCount);

    public void AppendLiteral(string value) => text.Append(value);

    public void AppendFormatted(string? value) => text.Append(value);

    public void AppendFormatted<T>(T value) => text.Append(Text(value, null));

    public void AppendFormatted<T>(T value, string? format) => text.Append(Text(value, format));

    public void AppendFormatted<T>(T value, int alignment, string? format = null)
    {
        var formatted = Text(value, format);
        text.Append(alignment < 0 ? formatted.PadRight(-alignment) : formatted.PadLeft(alignment));
    }

    public string ToStringAndClear() => text.ToString();

    private static string Text<T>(T value, string? format) =>
        (value is IFormattable formattable ? formattable.ToString(format, CultureInfo.InvariantCulture) : value?.ToString()) ?? "";
}
