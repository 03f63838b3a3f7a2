using System.Diagnostics;
using Workbook.Execution.CSharp;
using Workbook.Execution.Display;
using Workbook.Execution.Packages;
using Workbook.Ipynb;
using static System.FormattableString;

namespace Workbook.Execution.Kernel;

/// <summary>Runs the cells of one notebook, one after the other, with the state they build up.</summary>
internal sealed class NotebookKernel(string folder, Action<string?> busyWith)
{
    private readonly CSharpSession _csharp = new(folder);
    private readonly PackageSession _packages = new(folder, busyWith);
    private readonly List<string> _times = [];
    private readonly Stack<string> _imports = new();

    /// <summary>Does what only the first cell would have to wait for.</summary>
    public void WarmUp() => _csharp.WarmUp();

    public async Task<KernelMessage.Done> RunAsync(CellRequest cell)
    {
        CellOutputs.Current.Begin(cell.Index);
        _times.Clear();
        CellFailure? failure = null;
        try
        {
            await RunPartsAsync(cell, $"cell {cell.Id}", isCell: true).ConfigureAwait(false);
        }
        catch (CellFailureException e)
        {
            failure = e.Failure;
        }
        catch (Exception e)
        {
            failure = new CellFailure(TypeNames.Of(e.GetType()), e.Message) { Source = $"cell {cell.Id}" };
        }
        var (outputs, updates) = CellOutputs.Current.End();
        return new KernelMessage.Done(outputs, updates, failure, [.. _times]);
    }

    private async Task RunPartsAsync(CellRequest cell, string source, bool isCell)
    {
        var clock = (Stopwatch?)null;
        var parts = CellParser.Parse(cell, source);
        foreach (var part in parts)
        {
            switch (part)
            {
                case CellPart.Time:
                    clock = Stopwatch.StartNew();
                    break;
                case CellPart.PackageSource s:
                    _packages.AddSource(s.Address);
                    break;
                case CellPart.Package:
                    // The parser puts a cell's packages first: they are restored together.
                    if (ReferenceEquals(part, parts.First(p => p is CellPart.Package)))
                        _csharp.Add(await _packages.RestoreAsync([.. parts.OfType<CellPart.Package>()], source).ConfigureAwait(false));
                    break;
                case CellPart.Import import:
                    await ImportAsync(import, source).ConfigureAwait(false);
                    break;
                case CellPart.Code { Language: "csharp" } code:
                    await _csharp.RunAsync(code.Source, source, isResult: isCell && ReferenceEquals(code, parts[^1])).ConfigureAwait(false);
                    break;
                case CellPart.Code code:
                    CellOutputs.Current.Display(Rendered(code.Language, code.Source));
                    break;
            }
        }
        if (clock is not null)
            _times.Add(Invariant($"{source}: {clock.Elapsed.TotalMilliseconds:N1} ms"));
    }

    private static MimeBundle Rendered(string language, string text) => language switch
    {
        "markdown" => new MimeBundle("text/markdown", text),
        "html" => new MimeBundle("text/html", text),
        "javascript" => CellFunctions.ScriptElement(text),
        _ => new MimeBundle { { "text/vnd.mermaid", text }, { "text/plain", text } },
    };

    /// <summary>
    /// Runs a file as if its cells stood here. Unlike .NET Interactive, an error inside fails the importing cell: what follows would
    /// miss what the file defines.
    /// </summary>
    private async Task ImportAsync(CellPart.Import import, string source)
    {
        var path = Path.GetFullPath(Path.Combine(folder, import.File));
        if (import.File.Length == 0 || !File.Exists(path))
            throw Failed("FileNotFound", $"#!import: there is no file \"{import.File}\".", "Paths are relative to the notebook's folder.");
        if (_imports.Contains(path))
        {
            var circle = string.Join(" → ", _imports.Reverse().Append(path).Select(Path.GetFileName));
            throw Failed("CircularImport", $"#!import \"{import.File}\": the file imports itself.", $"Take out one of the imports: {circle}.");
        }
        _imports.Push(path);
        try
        {
            foreach (var (request, label) in Requests(path, import.File))
                await RunPartsAsync(request, label, isCell: false).ConfigureAwait(false);
        }
        catch (NotebookFormatException e)
        {
            throw Failed("UnreadableNotebook", e.Message, null);
        }
        finally
        {
            _imports.Pop();
        }

        CellFailureException Failed(string name, string message, string? remedy) =>
            new(new CellFailure(name, message) { Source = source, Line = import.Line, Remedy = remedy });

        IEnumerable<(CellRequest, string)> Requests(string file, string label) => Path.GetExtension(file).ToLowerInvariant() switch
        {
            ".cs" or ".csx" => [(new CellRequest(0, label, "csharp", File.ReadAllText(file)), label)],
            ".ipynb" or ".dib" => CellsOf(NotebookFile.Read(file), label),
            var other => throw Failed("UnknownFile", $"#!import \"{import.File}\": a {other} file can't be imported.", "Import .cs, .csx, .dib or .ipynb."),
        };
    }

    private static IEnumerable<(CellRequest, string)> CellsOf(Notebook notebook, string label) => notebook.Cells
        .Where(cell => cell.Kind == CellKind.Code && !cell.HasTag(NotebookRunner.ForeignTag))
        .Select(cell => (new CellRequest(0, cell.Id, notebook.LanguageOf(cell), cell.Source), $"{label}, cell {cell.Id}"));
}
