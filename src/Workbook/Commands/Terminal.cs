using Spectre.Console;
using Workbook.Running;

namespace Workbook.Commands;

/// <summary>Where a command writes to.</summary>
internal sealed class Terminal
{
    private const int PipeWidth = 160;

    public Terminal()
    {
        var redirected = System.Console.IsOutputRedirected;
        Console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = redirected ? AnsiSupport.No : AnsiSupport.Detect });
        IsLive = !redirected && Console.Profile.Capabilities is { Interactive: true, Ansi: true };
        if (!IsLive)
            Console.Profile.Width = PipeWidth;
    }

    public IAnsiConsole Console { get; }

    public TextWriter Out { get; } = new VisibleWriter(() => System.Console.Out);

    public TextWriter Error { get; } = new VisibleWriter(() => System.Console.Error);

    /// <summary>Whether someone watches: a terminal that redraws lines.</summary>
    public bool IsLive { get; }

    public async Task<IReadOnlyList<NotebookResult>> RunAsync(IReadOnlyList<NotebookJob> jobs, RunSettings settings, CancellationToken cancellation, AfterCell? then = null)
    {
        return IsLive ? await LiveProgress.ShowAsync(Console, Run).ConfigureAwait(false) : await Run(new PlainProgress(Out)).ConfigureAwait(false);

        Task<IReadOnlyList<NotebookResult>> Run(IRunObserver observer) =>
            new NotebookRunner(settings.CellLimit, observer) { OutputLimit = settings.OutputLimit, Then = then }.RunAsync(jobs, settings.AtATime, cancellation);
    }
}
