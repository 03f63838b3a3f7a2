namespace Workbook.Execution.Kernel;

/// <summary>Carries a failure that is already explained up to the cell that caused it.</summary>
internal sealed class CellFailureException(CellFailure failure) : Exception(failure.Message)
{
    public CellFailure Failure { get; } = failure;
}
