using Workbook.Ipynb;
using Workbook.Kernel;

namespace Workbook.Running;

/// <summary>Is called between two cells.</summary>
/// <param name="cell">The one that ran.</param>
/// <param name="run">Runs C# in the notebook's kernel, as if it stood after that cell; what it shows isn't the notebook's.</param>
internal delegate Task AfterCell(NotebookJob notebook, Cell cell, Func<string, Task<CellAnswer>> run);
