using System.Globalization;
using Workbook.Ipynb;
using static System.FormattableString;

namespace Workbook.Kernel;

/// <summary>What is left of the room for a cell's outputs.</summary>
internal sealed class OutputBudget(OutputLimit limit)
{
    private long _kept;
    private int _outputs;
    private long _leftOut;
    private long _outputsLeftOut;

    /// <summary>Whether one more output finds room; one that doesn't is counted as left out.</summary>
    /// <param name="kept">Its characters that are to be kept.</param>
    /// <param name="whole">All that it was shown with.</param>
    public bool TryTake(long kept, long whole)
    {
        if (_outputs < OutputLimit.MostOutputs && _kept + kept <= limit.PerCell)
        {
            _outputs++;
            _kept += kept;
            return true;
        }
        _outputsLeftOut++;
        _leftOut += whole;
        return false;
    }

    /// <summary>Whether something else finds room in the place of an output that is shown anew.</summary>
    public bool TryExchange(long before, long after)
    {
        if (_kept - before + after > limit.PerCell)
            return false;
        _kept += after - before;
        return true;
    }

    /// <summary>How much of a piece of text finds room in an output that holds so much already.</summary>
    public int RoomIn(long held) => (int)Math.Max(0, Math.Min(limit.PerOutput, limit.PerCell - _kept) - held);

    /// <summary>What of an output's data is kept: all, or where it is too much the beginning of its plain text and a notice. Half a picture or half a page would be none.</summary>
    public MimeBundle Cut(MimeBundle data)
    {
        var size = Size(data);
        if (size <= limit.PerOutput)
            return data;
        var plain = data.Text("text/plain") ?? "";
        var kept = Beginning(plain, limit.PerOutput);
        var notice = kept.Length == plain.Length && data.Count > 1
            ? Invariant($"… ({string.Join(", ", data.Types.Where(mime => mime != "text/plain"))}: {size - plain.Length:N0} characters left out; --output-limit MILLIONS keeps more)")
            : OutputLimit.Notice(size - kept.Length);
        return new MimeBundle("text/plain", kept.Length == 0 ? notice : $"{kept}\n{notice}");
    }

    /// <summary>The notice about whole outputs that found no room, or null.</summary>
    public StreamOutput? Closing() => _outputsLeftOut == 0 ? null : new StreamOutput("stdout", string.Create(CultureInfo.InvariantCulture,
        $"… ({_outputsLeftOut:N0} more output{(_outputsLeftOut == 1 ? "" : "s")} with {_leftOut:N0} characters left out; --output-limit MILLIONS keeps more, at most {OutputLimit.MostOutputs:N0} outputs)\n"));

    public static long Size(MimeBundle data) => data.Sum(part => (long)(data.Text(part.Key)?.Length ?? 0));

    /// <summary>The beginning of a text, never half of a surrogate pair.</summary>
    public static string Beginning(string text, int length) =>
        text.Length <= length ? text : text[..(length > 0 && char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];
}
