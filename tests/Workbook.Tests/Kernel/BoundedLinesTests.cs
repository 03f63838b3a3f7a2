using Workbook.Kernel;

namespace Workbook.Tests.Kernel;

public sealed class BoundedLinesTests
{
    private static async Task<List<BoundedLines.Line>> ReadAsync(TextReader reader, int longest)
    {
        var lines = new BoundedLines(reader);
        var read = new List<BoundedLines.Line>();
        while (await lines.ReadAsync(longest, TestContext.Current.CancellationToken) is { } line)
            read.Add(line);
        return read;
    }

    [Fact]
    public async Task Lines_are_those_of_a_reader_of_lines()
    {
        var text = $"one\ntwo\r\n\n{new string('x', 40_000)}\nlast";
        Assert.Equal(["one", "two", "", new string('x', 40_000), "last"], (await ReadAsync(new StringReader(text), 100_000)).Select(line => line.Text));
    }

    [Fact]
    public async Task Of_a_line_that_is_too_long_its_end_and_its_length_are_told()
    {
        var lines = await ReadAsync(new StringReader($"{new string('x', 1_000_000)}end\nnext"), 300_000);
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

    /// <summary>A reader that gives as much as it is asked for, for ever.</summary>
    private sealed class Endless : TextReader
    {
        public override ValueTask<int> ReadAsync(Memory<char> buffer, CancellationToken cancellationToken = default) => ValueTask.FromResult(buffer.Length);
    }
}
