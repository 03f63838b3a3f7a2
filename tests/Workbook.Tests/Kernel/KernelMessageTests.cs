using Microsoft.DotNet.Interactive.Events;
using Workbook.Kernel;

namespace Workbook.Tests.Kernel;

public sealed class KernelMessageTests
{
    private const string Event = """{"event":{"formattedValues":[{"mimeType":"text/plain","value":"a","suppressDisplay":false}],"valueId":null},"eventType":"StandardOutputValueProduced","command":{"token":"cell:1.2","commandType":"SubmitCode","command":{"code":"1","targetKernelName":null},"routingSlip":[]},"routingSlip":[]}""";

    [Fact]
    public void An_event_carries_the_token_of_its_command()
    {
        var message = Assert.IsType<KernelMessage.Event>(KernelMessage.FromLine(Event));
        Assert.IsType<StandardOutputValueProduced>(message.Value);
        Assert.Equal("cell:1.2", message.Token);
    }

    /// <summary>A process may end in the middle of a line, and a cell may write past the kernel: neither is taken for an event.</summary>
    [Fact]
    public void Half_a_line_is_never_taken_for_an_event() =>
        Assert.All(Enumerable.Range(0, Event.Length), length => Assert.IsType<KernelMessage.Text>(KernelMessage.FromLine(Event[..length])));

    [Theory]
    [InlineData("plain text")]
    [InlineData("{\"json\": \"of a cell's own\"}")]
    [InlineData("[1, 2]")]
    [InlineData("")]
    public void What_is_no_message_is_text_of_a_cell(string line) => Assert.Equal(new KernelMessage.Text(line), KernelMessage.FromLine(line));

    [Fact]
    public void An_event_of_an_unknown_kind_is_no_error() =>
        Assert.IsType<KernelMessage.Unknown>(KernelMessage.FromLine(Event.Replace("StandardOutputValueProduced", "SomethingNew")));
}
