using Workbook.Ipynb;

namespace Workbook.Execution;

internal enum CellOutcome { Ran, Skipped, Failed, TimedOut, NotRun }

/// <summary>What became of a code cell.</summary>
/// <param name="Number">The cell's place among the notebook's code cells, from 1.</param>
internal sealed record CellResult(Cell Cell, int Number, CellOutcome Outcome)
{
    public TimeSpan Elapsed { get; init; }

    /// <summary>Why the cell was skipped.</summary>
    public string? Reason { get; init; }

    public CellFailure? Failure { get; init; }

    /// <summary>What <c>#!time</c> measured.</summary>
    public IReadOnlyList<string> Times { get; init; } = [];
}
