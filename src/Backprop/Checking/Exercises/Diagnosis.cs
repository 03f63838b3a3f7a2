namespace Backprop;

/// <summary>Finds what kind of mistake lies between an answer and the right one.</summary>
internal static class Diagnosis
{
    /// <summary>What a single number is off by when a loss's factor was forgotten or taken twice.</summary>
    private static readonly double[] SimpleFactors = [2, 3, 4, 5, 10];

    public static (MistakeKind Kind, string Hint) Of(Matrix given, Matrix right)
    {
        if (given.Shape == right.Shape.Transposed && given.Shape != right.Shape)
            return Rounding.IsRight(given.Transpose(), right)
                ? (MistakeKind.Transposition, "The numbers are right, but rows and columns are swapped.")
                : (MistakeKind.Transposition, $"Your answer is {given.Shape} where {right.Shape} is asked for: a transpose is missing or one too many.");
        if (given.Shape != right.Shape)
            return given.RowCount == right.RowCount || given.ColumnCount == right.ColumnCount || given.Shape.Count == 1
                ? (MistakeKind.Shape, $"Your answer is {given.Shape}, but {right.Shape} is asked for. Which dimension should be summed away, and is it the samples?")
                : (MistakeKind.Shape, $"Your answer is {given.Shape}, but {right.Shape} is asked for. Write the shape under every factor.");
        if (given.Shape.Count == 1) return OfNumber(given, right);
        if (Rounding.IsRight(-given, right)) return (MistakeKind.Sign, "Every entry has the wrong sign: which of prediction and target is subtracted?");
        if (CommonFactor(given, right)) return (MistakeKind.Factor, "All your numbers are in the right proportion, but off by one common factor. Where does the loss put a 2, a ½ or a 1/m?");
        return given.RowCount == given.ColumnCount && given.RowCount > 1 && Rounding.IsRight(given.Transpose(), right)
            ? (MistakeKind.Transposition, "The numbers are right, but rows and columns are swapped.")
            : (MistakeKind.Value, "The shape is right and the numbers are not. Check which matrices enter, and that each factor is the one of this layer.");
    }

    private static (MistakeKind Kind, string Hint) OfNumber(Matrix given, Matrix right) =>
        Rounding.IsRight(-given, right) ? (MistakeKind.Sign, "The number has the wrong sign: what is subtracted from what?")
        : SimpleFactors.Any(factor => Rounding.IsRight(given, right * factor) || Rounding.IsRight(given, right / factor)) ? (MistakeKind.Factor, "The number is off by a simple factor. Where do a 2, a ½ or a 1/m come from here?")
        : (MistakeKind.Value, "It is another number. Go through it factor by factor: is one missing, is one too many?");

    private static bool CommonFactor(Matrix given, Matrix right)
    {
        var pivot = right.ToArray().Select(Math.Abs).ToList();
        var at = pivot.IndexOf(pivot.Max());
        var factor = given.ToArray()[at] / right.ToArray()[at];
        return double.IsFinite(factor) && factor != 0 && Rounding.IsMultiple(given, right, factor, at);
    }
}
