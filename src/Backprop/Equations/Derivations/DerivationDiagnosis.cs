using System.Globalization;

namespace Backprop;

/// <summary>Says what kind of mistake a line shows that doesn't follow.</summary>
internal static class DerivationDiagnosis
{
    private const double Same = 1e-9;

    /// <summary>The line has another shape than the quantity.</summary>
    public static (MistakeKind, string) OfShape(DerivationStep step)
    {
        var (line, wanted, name) = (step.Shape, step.Of.Shape, step.Of.Name);
        var shapes = $"the line is {line.InSymbolsAndNumbers}, but {name} is {wanted.InSymbolsAndNumbers}";
        if (line == wanted.Transposed)
            return (MistakeKind.Transposition, $"by shape: {shapes}, the other way round. A factor is transposed, or the factors stand in the wrong order.");
        if (Along(wanted) is { } units && Along(line) is { } other)
            return (MistakeKind.Axis, $"by shape: {shapes}. It holds one number for each of the {other.Meaning}, not for each of the {units.Meaning}: {WrongSum(step, other, units)}");
        if (Along(wanted) is not null && !line.IsScalar)
            return (MistakeKind.Axis, $"by shape: {shapes}. Nothing has summed over {Extra(line, wanted)}.");
        if (line.IsScalar) return (MistakeKind.Axis, $"by shape: {shapes}. Everything has been summed into one number; each entry of {name} has a derivative of its own.");
        var (a, b, side) = line.Rows != wanted.Rows ? (line.Rows, wanted.Rows, "rows") : (line.Columns, wanted.Columns, "columns");
        return (MistakeKind.Shape, $"by shape: {shapes}; in the {side} {Axis.Difference(a, b)}.");
    }

    /// <summary>The line isn't a number somewhere; null where it is one everywhere.</summary>
    public static string? OfNonFinite(Matrix value)
    {
        for (var i = 0; i < value.RowCount; i++)
            for (var j = 0; j < value.ColumnCount; j++)
                if (!double.IsFinite(value[i, j])) return string.Create(CultureInfo.InvariantCulture, $"by number: entry ({i + 1}, {j + 1}) is {NumberText.Short(value[i, j])}.");
        return null;
    }

    /// <summary>The line has the right shape and the wrong numbers.</summary>
    public static (MistakeKind, string) OfNumbers(Derivation derivation, DerivationStep step, Matrix value, Matrix right, Evaluation evaluation)
    {
        if (Close(-value, right)) return (MistakeKind.Sign, "by number: every entry has the wrong sign.");
        if (CommonFactor(value, right) is { } factor) return (MistakeKind.Factor, $"by number: {InWords(factor, derivation.Of, step)}");
        if (value.Shape.Count > 1 && value.Shape == right.Shape.Transposed && Close(value.Transpose(), right))
            return (MistakeKind.Transposition, "by number: rows and columns are swapped; the line is the transpose of what it should be.");
        if (value.Shape.Count > 1 && Close(value, Matrix.Filled(value.RowCount, value.ColumnCount, right.Sum())))
            return (MistakeKind.Axis, $"by number: every entry is the sum over all of them; each entry of {step.Of.Name} has a derivative of its own, and only the samples are summed over.");
        foreach (var (kind, edited, hint) in DerivationEdits.Of(derivation.Of, step.Expression))
            if (edited.Shape == step.Of.Shape && Close(evaluation.Of(edited), right)) return (kind, $"by number: {hint}");
        var (i, j) = Worst(value, right);
        return (MistakeKind.Value, string.Create(CultureInfo.InvariantCulture,
            $"by number: entry ({i + 1}, {j + 1}) is {NumberText.Short(value[i, j])} where the line before has {NumberText.Short(right[i, j])}."));
    }

    private static bool Close(Matrix a, Matrix b) => a.MaxAbsDifference(b) <= Same * b.MaxAbs();

    /// <summary>The axis of a vector; null for matrices and numbers.</summary>
    private static Axis? Along(AxisShape shape) =>
        shape.IsScalar ? null : shape.Rows == Axis.One ? shape.Columns : shape.Columns == Axis.One ? shape.Rows : null;

    private static string Extra(AxisShape line, AxisShape wanted)
    {
        var units = Along(wanted)!;
        var extra = line.Rows == units ? line.Columns : line.Rows;
        return $"the {extra.Meaning}";
    }

    private static string WrongSum(DerivationStep step, Axis other, Axis units) => step.Expression switch
    {
        MatrixProduct { Right: OnesVector } => $"the ones stand on the wrong side. In front they sum over the {other.Meaning}: 1ᵀ·… is {new AxisShape(Axis.One, units)}.",
        MatrixProduct { Left: Transposed { Operand: OnesVector } } => $"the ones stand on the wrong side. Behind they sum over the {other.Meaning}: …·1 is {new AxisShape(units, Axis.One)}.",
        _ => $"the sum runs over the wrong axis; sum over the {other.Meaning}.",
    };

    private static double? CommonFactor(Matrix value, Matrix right)
    {
        var (best, at) = (0.0, (0, 0));
        for (var i = 0; i < right.RowCount; i++)
            for (var j = 0; j < right.ColumnCount; j++)
                if (Math.Abs(right[i, j]) > best) (best, at) = (Math.Abs(right[i, j]), (i, j));
        if (best == 0) return null;
        var factor = value[at.Item1, at.Item2] / right[at.Item1, at.Item2];
        return factor != 0 && double.IsFinite(factor) && Close(value, factor * right) ? factor : null;
    }

    /// <summary>The factor as sizes of axes where it is one; a size that two axes share is said of both.</summary>
    private static string InWords(double factor, Expression loss, DerivationStep step)
    {
        var axes = Tree.All(loss).Append(step.Expression).SelectMany(part => new[] { part.Shape.Rows, part.Shape.Columns }).Where(axis => axis.Size > 1).Distinct()
            .OrderBy(axis => axis.Role).ToList();
        var missing = axes.Where(axis => Is(factor, axis.Size)).ToList();
        if (missing.Count > 0) return $"every entry is {Names(missing)} = {missing[0].Size} times too large; a factor {string.Join(" or ", missing.Select(axis => "1/" + axis.Symbol))} is missing.";
        var extra = axes.Where(axis => Is(factor, 1.0 / axis.Size)).ToList();
        if (extra.Count > 0) return $"every entry is 1/{Names(extra)} = 1/{extra[0].Size} of what it should be; it is divided by {Names(extra)} once too often.";
        if (Is(factor, 0.5)) return "every entry is half of what it should be; a factor 2 is missing.";
        if (Is(factor, 2)) return "every entry is twice what it should be; a factor 2 is too much, or a ½ is missing.";
        return string.Create(CultureInfo.InvariantCulture, $"every entry is {NumberText.Short(factor, 6)} times what it should be.");
    }

    private static string Names(IEnumerable<Axis> axes) => string.Join(" or ", axes.Select(axis => axis.Symbol));

    private static bool Is(double factor, double size) => Math.Abs(factor - size) <= Same * size;

    private static (int, int) Worst(Matrix value, Matrix right)
    {
        var difference = (value - right).Map(Math.Abs);
        var at = Array.IndexOf(difference.ToArray(), difference.ToArray().Max());
        return (at / value.ColumnCount, at % value.ColumnCount);
    }
}
