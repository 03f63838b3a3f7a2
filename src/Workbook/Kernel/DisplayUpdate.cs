using Workbook.Ipynb;

namespace Workbook.Kernel;

/// <summary>A cell showed something anew in the place of an earlier cell's output.</summary>
internal sealed record DisplayUpdate(int Cell, int Output, MimeBundle Data);
