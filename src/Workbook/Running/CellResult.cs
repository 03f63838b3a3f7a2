using Workbook.Ipynb;
using Workbook.Kernel;

namespace Workbook.Running;

internal enum CellOutcome { Ran, Failed, TimedOut, Skipped, NotRun }

/// <summary>What became of a code cell.</summary>
/// <param name="Number">The cell's place among the notebook's code cells, from 1.</param>
internal sealed record CellResult(Cell Cell, int Number, CellOutcome Outcome)
{
    public TimeSpan Elapsed { get; init; }

    /// <summary>What it printed, all streams in one text.</summary>
    public string Printed { get; init; } = "";

    public CellFailure? Failure { get; init; }

    /// <summary>Why it was skipped: what it needs and this machine doesn't have.</summary>
    public string? Lacking { get; init; }

    /// <summary>What <c>#!time</c> measured.</summary>
    public IReadOnlyList<string> Times { get; init; } = [];
}
