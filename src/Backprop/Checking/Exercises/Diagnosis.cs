namespace Backprop;

/// <summary>Finds what kind of mistake lies between an answer and the right one.</summary>
internal static class Diagnosis
{
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
        if (Rounding.IsRight(-given, right)) return (MistakeKind.Sign, "Every entry has the wrong sign: which of prediction and target is subtracted?");
        if (CommonFactor(given, right)) return (MistakeKind.Factor, "All your numbers are in the right proportion, but off by one common factor. Where does the loss put a 2, a ½ or a 1/m?");
        return given.RowCount == given.ColumnCount && given.RowCount > 1 && Rounding.IsRight(given.Transpose(), right)
            ? (MistakeKind.Transposition, "The numbers are right, but rows and columns are swapped.")
            : (MistakeKind.Value, "The shape is right and the numbers are not. Check which matrices enter, and that each factor is the one of this layer.");
    }

    private static bool CommonFactor(Matrix given, Matrix right)
    {
        var pivot = right.ToArray().Select(Math.Abs).ToList();
        var at = pivot.IndexOf(pivot.Max());
        var factor = given.ToArray()[at] / right.ToArray()[at];
        return right.Shape.Count > 1 && double.IsFinite(factor) && factor != 0 && Rounding.IsMultiple(given, right, factor, at);
    }
}
