using System.Text;

namespace Workbook.Commands;

/// <summary>
/// The console for messages. All that the commands write goes through it, so that no text of a notebook's, a cell's or a file's name, wherever a message
/// takes it from, can steer the terminal or fill it.
/// </summary>
/// <param name="target">The console's writer at the time.</param>
internal sealed class VisibleWriter(Func<TextWriter> target) : TextWriter
{
    public override Encoding Encoding => target().Encoding;

    public override void Write(char value) => target().Write(VisibleText.Of(value.ToString()));

    public override void Write(char[] buffer, int index, int count) => Write(new string(buffer, index, count));

    public override void Write(string? value) => target().Write(VisibleText.Of(value ?? ""));

    public override void WriteLine() => target().WriteLine();

    public override void WriteLine(string? value) => target().WriteLine(VisibleText.Of(value ?? ""));

    public override void Flush() => target().Flush();
}
