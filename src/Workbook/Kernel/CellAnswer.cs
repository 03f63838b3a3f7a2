using Workbook.Ipynb;

namespace Workbook.Kernel;

/// <summary>What a cell showed and what became of it.</summary>
/// <param name="Updates">What it showed anew in the place of earlier cells' outputs.</param>
/// <param name="Failure">Why it failed, or null.</param>
internal sealed record CellAnswer(IReadOnlyList<Output> Outputs, IReadOnlyList<DisplayUpdate> Updates, CellFailure? Failure)
{
    /// <summary>Whether it was stopped at its limit of time.</summary>
    public bool TimedOut { get; init; }
}
