using System.Runtime.InteropServices;

namespace Workbook.Commands;

/// <summary>
/// The program's standard output and error for as long as they can be written. When they are closed or full nothing else ends with them: what was run is still
/// stored, and at the end somebody is told, if anybody can be.
/// </summary>
internal sealed class StandardStreams
{
    private const int Output = 1, Error = 2;
    private const int GetFlags = 1, ClosedOnStart = 1;

    private readonly EnduringStream _output = new(IsGiven(Output) ? Console.OpenStandardOutput() : Stream.Null);

    private StandardStreams()
    {
        Console.SetOut(Writer(_output));
        Console.SetError(Writer(new EnduringStream(IsGiven(Error) ? Console.OpenStandardError() : Stream.Null)));
    }

    /// <summary>Why part of the standard output is missing, or null.</summary>
    public string? Lost => _output.Failure;

    /// <summary>From now on the console's streams endure.</summary>
    public static StandardStreams Endure() => new();

    private static StreamWriter Writer(Stream stream) => new(stream, Console.OutputEncoding) { AutoFlush = true };

    /// <summary>
    /// Whether whoever started the program gave it that stream. Where it was closed the runtime has taken its number for a file of its own, which it marks to be
    /// closed in the programs it starts; a stream that was handed on can't have the mark.
    /// </summary>
    private static bool IsGiven(int stream) => OperatingSystem.IsWindows() || Control(stream, GetFlags) is >= 0 and var flags && (flags & ClosedOnStart) == 0;

    [DllImport("libc", EntryPoint = "fcntl")]
    private static extern int Control(int file, int command);

    /// <summary>Writes until that fails, and remembers why it did.</summary>
    private sealed class EnduringStream(Stream stream) : Stream
    {
        public string? Failure { get; private set; }

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            if (Failure is not null)
                return;
            try
            {
                stream.Write(buffer);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                Failure = e.Message.TrimEnd('.');
            }
        }

        public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

        public override void Flush()
        {
            // What is written is written at once.
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();
    }
}
