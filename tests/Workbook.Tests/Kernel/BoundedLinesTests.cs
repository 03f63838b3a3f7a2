using System.IO.Pipes;
using System.Text;
using Workbook.Kernel;

namespace Workbook.Tests.Kernel;

public sealed class BoundedLinesTests
{
    private static async Task<List<BoundedLines.Line>> ReadAsync(Stream stream, int longest)
    {
        var lines = new BoundedLines(stream);
        var read = new List<BoundedLines.Line>();
        while (await lines.ReadAsync(longest, TestContext.Current.CancellationToken) is { } line)
            read.Add(line);
        return read;
    }

    private static MemoryStream Of(string text) => new(Encoding.UTF8.GetBytes(text));

    [Fact]
    public async Task Lines_are_those_of_a_reader_of_lines()
    {
        var text = $"one\ntwo\r\n\n{new string('x', 40_000)}\nlast";
        Assert.Equal(["one", "two", "", new string('x', 40_000), "last"], (await ReadAsync(Of(text), 100_000)).Select(line => line.Text));
    }

    [Fact]
    public async Task A_character_whose_bytes_come_one_by_one_is_read_whole()
    {
        using var dripping = new Dripping("∂ℓ/∂b = δ\n🙂 ends");
        Assert.Equal(["∂ℓ/∂b = δ", "🙂 ends"], (await ReadAsync(dripping, 100)).Select(line => line.Text));
    }

    [Theory]
    [InlineData(4_095)]
    [InlineData(4_096)]
    [InlineData(8_192)]
    [InlineData(16_384)]
    public async Task A_line_is_read_when_its_end_has_come_whatever_fills_a_buffer_to_the_last_byte(int bytes)
    {
        await using var here = new AnonymousPipeServerStream(PipeDirection.In, HandleInheritability.None);
        await using var there = new AnonymousPipeClientStream(PipeDirection.Out, here.ClientSafePipeHandle);
        there.Write(Encoding.UTF8.GetBytes(new string('x', bytes - 1) + "\n"));
        var line = await new BoundedLines(here).ReadAsync(100_000, TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        Assert.Equal(bytes - 1, line?.Length);
    }

    [Fact]
    public async Task Of_a_line_that_is_too_long_its_end_and_its_length_are_told()
    {
        var lines = await ReadAsync(Of($"{new string('x', 1_000_000)}end\nnext"), 300_000);
        Assert.Equal((false, 1_000_003L, true), (lines[0].IsWhole, lines[0].Length, lines[0].Text.EndsWith("xend", StringComparison.Ordinal)));
        Assert.InRange(lines[0].Text.Length, 100_000, 300_000);
        Assert.Equal("next", lines[1].Text);
    }

    [Fact]
    public async Task A_line_without_end_is_refused()
    {
        using var endless = new Endless();
        var error = await Assert.ThrowsAsync<InvalidDataException>(() => ReadAsync(endless, 300_000));
        Assert.Contains("1000 million characters", error.Message);
    }

    /// <summary>Gives a byte at a time.</summary>
    private sealed class Dripping(string text) : MemoryStream(Encoding.UTF8.GetBytes(text))
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => base.ReadAsync(buffer[..1], cancellationToken);
    }

    /// <summary>Gives as much as it is asked for, for ever.</summary>
    private sealed class Endless : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            buffer.Span.Fill((byte)'x');
            return ValueTask.FromResult(buffer.Length);
        }
    }
}
