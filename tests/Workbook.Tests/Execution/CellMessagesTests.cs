using System.Text.Json;
using Workbook.Execution;
using Workbook.Ipynb;

namespace Workbook.Tests.Execution;

public sealed class CellMessagesTests
{
    /// <summary>A process may end in the middle of its answer: what came of it must not be read as something else.</summary>
    [Fact]
    public void Half_an_answer_is_never_taken_for_one()
    {
        var answer = new KernelMessage.Done([new StreamOutput("stdout", "1\n"), new ResultOutput(new MimeBundle("text/plain", "2"))], [], new CellFailure("CS0103", "unknown"), ["cell a: 1.0 ms"]).ToLine();
        Assert.IsType<KernelMessage.Done>(KernelMessage.FromLine(answer));
        Assert.All(Enumerable.Range(0, answer.Length), length => Assert.ThrowsAny<JsonException>(() => KernelMessage.FromLine(answer[..length])));
    }
}
