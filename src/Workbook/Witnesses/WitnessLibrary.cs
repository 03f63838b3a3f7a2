namespace Workbook.Witnesses;

/// <summary>A library of Python's in which a cell's lines are written once more.</summary>
/// <param name="Name">What a reader calls it.</param>
/// <param name="Module">What Python calls it; a witness's file name has it before <c>.py</c>.</param>
internal sealed record WitnessLibrary(string Name, string Module)
{
    public static readonly IReadOnlyList<WitnessLibrary> All = [new("NumPy", "numpy"), new("PyTorch", "torch")];

    public string Ending => $".{Module}.py";
}
