using System.Text.Json.Nodes;
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
    [InlineData("{")]
    [InlineData("{}")]
    [InlineData("{\"commandType\":\"SubmitCode\"}")]
    [InlineData("{\"commandType\":[]}")]
    [InlineData("")]
    public void What_is_no_message_is_text_of_a_cell(string line) => Assert.Equal(new KernelMessage.Text(line), KernelMessage.FromLine(line));

    [Fact]
    public void An_event_of_an_unknown_kind_is_no_error() =>
        Assert.IsType<KernelMessage.Unknown>(KernelMessage.FromLine(Event.Replace("StandardOutputValueProduced", "SomethingNew")));

    /// <summary>An event in which a part is missing or is something else, and cut and changed bytes: all of it is read as something, and none of it stops the recorder.</summary>
    [Fact]
    public void Rubbish_on_the_kernel_s_pipe_is_an_event_or_text_and_never_an_error()
    {
        string[] kinds = ["StandardOutputValueProduced", "ReturnValueProduced", "DisplayedValueProduced", "DisplayedValueUpdated", "DiagnosticsProduced", "ErrorProduced", "PackageAdded", "CommandSucceeded", "CommandFailed", "KernelReady", "KernelInfoProduced"];
        var seed = Random.Shared.Next();
        var random = new Random(seed);
        for (var i = 0; i < 20_000; i++)
        {
            var json = JsonNode.Parse(Event)!;
            json["eventType"] = kinds[random.Next(kinds.Length)];
            Damage(json, random);
            var line = json.ToJsonString();
            if (random.Next(4) == 0)
                line = line.Remove(random.Next(line.Length), 1).Insert(random.Next(line.Length), "\"{}[]:,\\\ud8000"[random.Next(10)].ToString());
            try
            {
                if (KernelMessage.FromLine(line) is KernelMessage.Event e)
                    new CellRecorder(new CellRequest(0, "c", "csharp", ""), new ShownValues(), _ => { }).Take(e.Value);
            }
            catch (Exception e)
            {
                Assert.Fail($"seed {seed}, line {i}: {line}\n{e}");
            }
        }
    }

    private static void Damage(JsonNode json, Random random)
    {
        var at = json;
        while (at is JsonObject or JsonArray && random.Next(5) > 0)
        {
            var inner = at is JsonObject o ? o.Select(pair => pair.Value).ToList() : [.. at.AsArray()];
            if (inner.Count == 0 || inner[random.Next(inner.Count)] is not { } next)
                break;
            at = next;
        }
        if (at.Parent is null)
            return;
        JsonNode? other = random.Next(6) switch { 0 => null, 1 => 5, 2 => "text", 3 => new JsonArray(), 4 => new JsonArray((JsonNode?)null), _ => new JsonObject() };
        at.ReplaceWith(other);
    }

    [Theory]
    [InlineData("{\"event\":{},\"eventType\":5}")]
    [InlineData("{\"event\":{\"formattedValues\":[null]},\"eventType\":\"ReturnValueProduced\"}")]
    [InlineData("{\"eventType\":\"CommandFailed\",\"event\":null}")]
    [InlineData("{\"event\":{\"formattedValues\":7},\"eventType\":\"DisplayedValueProduced\"}")]
    [InlineData("{\"event\":[],\"eventType\":\"CommandSucceeded\"}")]
    public void An_event_that_can_t_be_read_is_told_and_not_waited_for(string line) => Assert.IsType<KernelMessage.Unreadable>(KernelMessage.FromLine(line));

    [Fact]
    public void An_event_nested_deep_is_read_or_told()
    {
        var deep = Event.Replace("\"valueId\":null", $"\"valueId\":null,\"more\":{new string('[', 300)}{new string(']', 300)}");
        Assert.IsNotType<KernelMessage.Text>(KernelMessage.FromLine(deep));
    }

    /// <summary>The length of what is shown, not of the whole line: that also holds the number of a process.</summary>
    [Fact]
    public void Of_an_event_that_is_too_long_its_end_tells_the_kind_and_the_size()
    {
        Assert.Equal(new KernelMessage.TooLong(Event.IndexOf("},\"eventType\"", StringComparison.Ordinal)), KernelMessage.FromEnd(Event[20..], Event.Length));
        Assert.IsType<KernelMessage.Unreadable>(KernelMessage.FromEnd(Event[20..].Replace("StandardOutputValueProduced", "CommandFailed"), Event.Length));
        Assert.IsType<KernelMessage.Unreadable>(KernelMessage.FromEnd("no event", 1_000_000));
    }
}
