using System.Globalization;
using System.Text;

namespace Workbook.Execution.Kernel;

/// <summary>What a cell writes to the console becomes a stream output of the cell.</summary>
internal sealed class ConsoleCapture : TextWriter
{
    private static readonly ConsoleCapture Out = new("stdout");
    private static readonly ConsoleCapture Error = new("stderr");

    private readonly string _stream;

    private ConsoleCapture(string stream) : base(CultureInfo.InvariantCulture) => (_stream, NewLine) = (stream, "\n");

    public override Encoding Encoding => Encoding.UTF8;

    /// <summary>Called before every cell: one before it may have put something else in place.</summary>
    public static void Install()
    {
        Console.SetIn(TextReader.Null);
        Console.SetOut(Out);
        Console.SetError(Error);
    }

    public override void Write(char value) => CellOutputs.Current.Print(_stream, [value]);

    public override void Write(char[] buffer, int index, int count) => CellOutputs.Current.Print(_stream, buffer.AsSpan(index, count));

    public override void Write(ReadOnlySpan<char> buffer) => CellOutputs.Current.Print(_stream, buffer);

    public override void Write(string? value) => CellOutputs.Current.Print(_stream, value);

    public override void WriteLine(string? value) => CellOutputs.Current.Print(_stream, value + "\n");
}
