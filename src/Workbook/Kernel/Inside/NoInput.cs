namespace Workbook.Kernel.Inside;

/// <summary>The standard input of cells. The process's own carries the kernel's commands: a cell that read it would take them away.</summary>
internal sealed class NoInput : TextReader
{
    public const string Message = "A notebook that is run here has no input to read. Put the value into the cell, or read it from a file.";

    public override int Peek() => throw new InvalidOperationException(Message);

    public override int Read() => throw new InvalidOperationException(Message);

    public override string? ReadLine() => throw new InvalidOperationException(Message);

    public override string ReadToEnd() => throw new InvalidOperationException(Message);
}
