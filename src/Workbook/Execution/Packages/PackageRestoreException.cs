namespace Workbook.Execution.Packages;

internal sealed class PackageRestoreException(string message, string remedy) : Exception(message)
{
    public string Remedy { get; } = remedy;
}
