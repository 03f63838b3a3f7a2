namespace Workbook.Verification;

/// <summary>How a cell's fresh outputs differ from those on file.</summary>
/// <param name="What">A sentence: which output, which part of it.</param>
/// <param name="Lines">The first places that differ, "- stored" and "+ fresh".</param>
internal sealed record Difference(string What, IReadOnlyList<string> Lines);
