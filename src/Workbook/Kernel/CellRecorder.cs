using System.Text;
using Microsoft.DotNet.Interactive.Events;
using Workbook.Ipynb;

namespace Workbook.Kernel;

/// <summary>Turns the events of one cell into its outputs, all of them; <see cref="StoredOutputs"/> decides what of them is stored.</summary>
internal sealed class CellRecorder(CellRequest cell, ShownValues shown, Action<string?> busyWith)
{
    private readonly List<Output> _outputs = [];
    private readonly Dictionary<(int Cell, int Output), MimeBundle> _updates = [];
    private readonly OutputBudget _budget = new(cell.Limit);
    private readonly List<CompileError> _compileErrors = [];
    private readonly StringBuilder _printing = new();
    private string _stream = "";
    private long _printed;

    /// <summary>What the compiler of the cell's language found wrong.</summary>
    public IReadOnlyList<CompileError> CompileErrors => _compileErrors;

    /// <summary>What the kernel told as an error, whether or not the whole cell counts as failed with it.</summary>
    public string? Error { get; private set; }

    public void Take(KernelEvent e)
    {
        switch (e)
        {
            case StandardOutputValueProduced printed:
                Print("stdout", TextOf(printed));
                break;
            case StandardErrorValueProduced printed:
                Print("stderr", TextOf(printed));
                break;
            case ErrorProduced error:
                Error ??= error.Message;
                break;
            case ReturnValueProduced result:
                Show(result, data => new ResultOutput(data));
                break;
            case DisplayedValueUpdated update:
                Replace(update);
                break;
            case DisplayedValueProduced display:
                Show(display, data => new DisplayOutput(data));
                break;
            case DiagnosticsProduced diagnostics:
                _compileErrors.AddRange(CompileError.Of(diagnostics));
                break;
        }
    }

    /// <summary>Something the cell printed, in whatever pieces it comes.</summary>
    public void Print(string stream, string text)
    {
        if (text.Length == 0)
            return;
        if (stream != _stream)
            EndPrinting();
        _stream = stream;
        _printed += text.Length;
        var kept = OutputBudget.Beginning(text, _budget.RoomIn(_printing.Length));
        // A later piece may be short enough for the room that a cut pair of surrogates left: nothing follows what is left out.
        if (_printing.Length == _printed - text.Length)
            _printing.Append(kept);
    }

    /// <summary>Something too large to be read was shown.</summary>
    public void LeaveOut(long characters)
    {
        EndPrinting();
        if (_budget.TryTake(0, characters))
            _outputs.Add(new DisplayOutput(new MimeBundle("text/plain", OutputLimit.Notice(characters))));
    }

    public CellAnswer Answer(CellFailure? failure, bool timedOut = false)
    {
        EndPrinting();
        var outputs = _budget.Closing() is { } closing ? [.. _outputs, closing] : _outputs;
        return new(outputs, [.. _updates.Select(update => new DisplayUpdate(update.Key.Cell, update.Key.Output, update.Value))], failure) { TimedOut = timedOut };
    }

    private void EndPrinting()
    {
        if (_printed == 0)
            return;
        var left = _printed - _printing.Length;
        if (_budget.TryTake(_printing.Length > 0 ? _printing.Length : _printed, _printed))
        {
            if (left > 0)
                _printing.Append('\n').Append(OutputLimit.Notice(left)).Append('\n');
            _outputs.Add(new StreamOutput(_stream, _printing.ToString()));
        }
        _printing.Clear();
        _printed = 0;
    }

    private void Show(DisplayEvent e, Func<MimeBundle, Output> output)
    {
        EndPrinting();
        var data = Bundle(e);
        Tell(data);
        var kept = _budget.Cut(data);
        if (!_budget.TryTake(OutputBudget.Size(kept), OutputBudget.Size(data)))
            return;
        shown.Note(e.ValueId, cell.Index, _outputs.Count);
        _outputs.Add(output(kept));
    }

    private void Replace(DisplayedValueUpdated e)
    {
        EndPrinting();
        var data = Bundle(e);
        Tell(data);
        if (shown.Find(e.ValueId) is not var (of, output))
            return;
        data = _budget.Cut(data);
        var before = of == cell.Index ? ((RichOutput)_outputs[output]).Data : _updates.GetValueOrDefault((of, output));
        if (!_budget.TryExchange(before is null ? 0 : OutputBudget.Size(before), OutputBudget.Size(data)))
            data = new MimeBundle("text/plain", OutputLimit.Notice(OutputBudget.Size(data)));
        if (of == cell.Index)
            _outputs[output] = ((RichOutput)_outputs[output]).With(data);
        else
            _updates[(of, output)] = data;
    }

    private void Tell(MimeBundle data)
    {
        if (PackageProgress.Of(data) is { } progress)
            busyWith(progress.InstallingNow);
    }

    private static MimeBundle Bundle(DisplayEvent e)
    {
        var data = new MimeBundle();
        foreach (var value in e.FormattedValues.Where(value => !data.Has(value.MimeType)))
            data[value.MimeType] = value.Value;
        return data;
    }

    private static string TextOf(DisplayEvent e) => e.FormattedValues.FirstOrDefault()?.Value ?? "";
}
