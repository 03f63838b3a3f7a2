using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.Events;
using Microsoft.DotNet.Interactive.Formatting;
using Workbook.Ipynb;
using Workbook.Kernel;

namespace Workbook.Tests.Kernel;

/// <summary>However much a cell shows, so much is kept and the notice says how much is not.</summary>
public sealed class CellRecorderTests
{
    private static readonly SubmitCode Command = new("1");

    private static CellRecorder Recorder(int perOutput, ShownValues? shown = null, int cell = 0) =>
        new(new CellRequest(cell, "c", "csharp", "") { Limit = new OutputLimit(perOutput) }, shown ?? new ShownValues(), _ => { });

    private static DisplayedValueProduced Shown(string mime, string value, string? id = null, params FormattedValue[] more) => new("", Command, [new FormattedValue(mime, value), .. more], id);

    private static string Plain(Output output) => output is StreamOutput stream ? stream.Text : ((RichOutput)output).Data.Text("text/plain")!;

    [Fact]
    public void Text_within_the_limit_is_kept_to_its_last_character()
    {
        var recorder = Recorder(100);
        recorder.Print("stdout", new string('a', 60));
        recorder.Print("stdout", new string('b', 40));
        recorder.Take(Shown("text/plain", new string('c', 100)));
        Assert.Equal([new string('a', 60) + new string('b', 40), new string('c', 100)], recorder.Answer(null).Outputs.Select(Plain));
    }

    [Fact]
    public void Text_past_the_limit_is_cut_with_a_notice()
    {
        var recorder = Recorder(100);
        for (var i = 0; i < 1_000; i++)
            recorder.Print("stdout", "0123456789\n");
        recorder.Take(Shown("text/plain", new string('c', 1_100)));
        var outputs = recorder.Answer(null).Outputs.Select(Plain).ToList();
        Assert.Equal(2, outputs.Count);
        Assert.StartsWith("0123456789\n", outputs[0], StringComparison.Ordinal);
        Assert.EndsWith("0\n… (10,900 more characters left out; --output-limit MILLIONS keeps more)\n", outputs[0], StringComparison.Ordinal);
        Assert.Equal($"{new string('c', 100)}\n… (1,000 more characters left out; --output-limit MILLIONS keeps more)", outputs[1]);
    }

    [Fact]
    public void A_picture_or_page_past_the_limit_is_left_out_whole_and_its_text_stays()
    {
        var recorder = Recorder(100);
        recorder.Take(Shown("image/png", new string('A', 200)));
        recorder.Take(Shown("text/html", $"<p>{new string('x', 200)}", null, new FormattedValue("text/plain", "what it shows")));
        Assert.Equal(
            ["… (200 more characters left out; --output-limit MILLIONS keeps more)", "what it shows\n… (text/html: 203 characters left out; --output-limit MILLIONS keeps more)"],
            recorder.Answer(null).Outputs.Select(Plain));
        Assert.All(recorder.Answer(null).Outputs, output => Assert.Equal(["text/plain"], ((RichOutput)output).Data.Types));
    }

    [Fact]
    public void Past_ten_times_the_limit_of_an_output_a_cell_has_one_notice()
    {
        var recorder = Recorder(100);
        for (var i = 0; i < 1_000; i++)
            recorder.Take(Shown("text/plain", new string('c', 90)));
        var outputs = recorder.Answer(null).Outputs;
        Assert.Equal(12, outputs.Count);
        Assert.Equal("… (989 more outputs with 89,010 characters left out; --output-limit MILLIONS keeps more, at most 10,000 outputs)\n", Plain(outputs[^1]));
    }

    [Fact]
    public void Ten_thousand_outputs_are_kept_however_small_they_are()
    {
        var recorder = Recorder(1_000_000);
        for (var i = 0; i < 10_003; i++)
            recorder.Print(i % 2 == 0 ? "stdout" : "stderr", "x");
        var outputs = recorder.Answer(null).Outputs;
        Assert.Equal(10_001, outputs.Count);
        Assert.StartsWith("… (3 more outputs with 3 characters left out;", Plain(outputs[^1]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_shown_anew_takes_the_room_of_the_one_before()
    {
        var (shown, recorder) = (new ShownValues(), (CellRecorder?)null);
        recorder = Recorder(100, shown);
        recorder.Take(Shown("text/plain", "first", "id"));
        for (var i = 0; i < 1_000; i++)
            recorder.Take(new DisplayedValueUpdated("", "id", Command, [new FormattedValue("text/plain", new string('c', 100))]));
        Assert.Equal(new string('c', 100), Plain(Assert.Single(recorder.Answer(null).Outputs)));

        var later = Recorder(100, shown, cell: 1);
        for (var i = 0; i < 1_000; i++)
            later.Take(new DisplayedValueUpdated("", "id", Command, [new FormattedValue("text/plain", new string('d', 100))]));
        Assert.Equal(new string('d', 100), Assert.Single(later.Answer(null).Updates).Data.Text("text/plain"));
    }

    [Fact]
    public void No_character_is_cut_in_two()
    {
        var recorder = Recorder(3);
        recorder.Print("stdout", "ab😀");
        recorder.Print("stdout", "c");
        Assert.StartsWith("ab\n… (3 more characters", Plain(Assert.Single(recorder.Answer(null).Outputs)), StringComparison.Ordinal);
    }
}
