using System.Text;
using Microsoft.DotNet.Interactive.Events;
using Workbook.Ipynb;
using static System.FormattableString;

namespace Workbook.Kernel;

/// <summary>Turns the events of one cell into its outputs, all of them; <see cref="StoredOutputs"/> decides what of them is stored.</summary>
internal sealed class CellRecorder(CellRequest cell, ShownValues shown, Action<string?> busyWith)
{
    private const int MostPrinted = 1_000_000;

    private readonly List<Output> _outputs = [];
    private readonly List<DisplayUpdate> _updates = [];
    private readonly List<CompileError> _compileErrors = [];
    private readonly StringBuilder _printing = new();
    private string _stream = "";
    private int _printed;

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
        var room = MostPrinted - _printed;
        if (room < 0 || text.Length == 0)
            return;
        _printed += text.Length;
        if (text.Length > room)
            text = text[..room] + Invariant($"\n… (cut after {MostPrinted:N0} characters)\n");
        if (stream != _stream)
            EndPrinting();
        _stream = stream;
        _printing.Append(text);
    }

    public CellAnswer Answer(CellFailure? failure, bool timedOut = false)
    {
        EndPrinting();
        return new(_outputs, _updates, failure) { TimedOut = timedOut };
    }

    private void EndPrinting()
    {
        if (_printing.Length > 0)
            _outputs.Add(new StreamOutput(_stream, _printing.ToString()));
        _printing.Clear();
    }

    private void Show(DisplayEvent e, Func<MimeBundle, Output> output)
    {
        EndPrinting();
        var data = Bundle(e);
        Tell(data);
        shown.Note(e.ValueId, cell.Index, _outputs.Count);
        _outputs.Add(output(data));
    }

    private void Replace(DisplayedValueUpdated e)
    {
        EndPrinting();
        var data = Bundle(e);
        Tell(data);
        if (shown.Find(e.ValueId) is not var (of, output))
            return;
        if (of == cell.Index)
            _outputs[output] = ((RichOutput)_outputs[output]).With(data);
        else
            _updates.Add(new DisplayUpdate(of, output, data));
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
