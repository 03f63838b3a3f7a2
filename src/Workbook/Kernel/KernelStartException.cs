namespace Workbook.Kernel;

/// <summary>The process for a notebook's cells did not come up.</summary>
internal sealed class KernelStartException(string message, Exception? inner = null) : Exception(message, inner);
