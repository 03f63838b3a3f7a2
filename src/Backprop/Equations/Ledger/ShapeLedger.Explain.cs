namespace Backprop;

public sealed partial class ShapeLedger
{
    /// <summary>
    /// A shape error in numbers, such as the trainer throws, said with the names of the axes:
    /// <c>b³ is (1 × n₃) and dZ³ is (m × n₃): …</c>. Operands that have no name in the ledger are known by their sizes.
    /// </summary>
    public string Explain(ShapeException error)
    {
        ArgumentNullException.ThrowIfNull(error);
        var (left, right) = (Find(error.Left), Find(error.Right));
        var said = $"{error.Operation}: {Describe(error.Left, left)}; {Describe(error.Right, right)}.";
        if (left is { } a && right is { } b && Compare(error, a, b) is { } difference) said += " " + difference;
        return said;
    }

    /// <summary>The shape of an operand, where its name and its size are the ledger's.</summary>
    private AxisShape? Find(ShapedName operand) => Named(operand) is { } shape && shape.Sizes == operand.Shape ? shape : null;

    /// <summary>The shape that a name has in the ledger.</summary>
    private AxisShape? Named(ShapedName operand)
    {
        var name = SymbolText.WithSuperscript(operand.Name);
        return Lines.FirstOrDefault(line => line.Name == name || line.Name == name.Replace("dZ", "δ"))?.Shape
            ?? Lines.SelectMany(line => line.Factors).Where(factor => factor.Text == name).Select(factor => (AxisShape?)factor.Shape).FirstOrDefault();
    }

    private string Describe(ShapedName operand, AxisShape? fits)
    {
        var name = SymbolText.WithSuperscript(operand.Name);
        if (fits is { } shape) return $"{name} is {shape} = {operand.Shape}";
        var counted = $"{name} is {operand.Shape}, {Count(operand.Shape.Rows, "row")} ({Meaning(operand.Shape.Rows)}) and {Count(operand.Shape.Columns, "column")} ({Meaning(operand.Shape.Columns)})";
        return Named(operand) is { } wanted ? $"{counted}, but should be {wanted} = {wanted.Sizes}" : counted;
    }

    /// <summary>What a size may count here; more than one axis where sizes agree by accident.</summary>
    private string Meaning(int size)
    {
        if (size == 1) return "one";
        var axes = Lines.SelectMany(line => line.Factors.Select(factor => factor.Shape).Append(line.Shape)).SelectMany(shape => new[] { shape.Rows, shape.Columns })
            .Where(axis => axis.Size == size && axis.Role != AxisRole.One).Distinct().ToList();
        return axes.Count == 0 ? "no axis of this network" : string.Join(" or ", axes.Select(axis => $"{axis.Symbol}, the {axis.Meaning}"));
    }

    private static string? Compare(ShapeException error, AxisShape left, AxisShape right)
    {
        if (left == right) return null;
        if (left.Columns == right.Columns && left.Rows == Axis.One)
            return $"{SymbolText.WithSuperscript(error.Right.Name)} still has one row for each of the {right.Rows.Meaning}: 1ᵀ·{SymbolText.WithSuperscript(error.Right.Name)} sums over them and is {left}.";
        if (left.Rows == right.Rows && left.Columns == Axis.One)
            return $"{SymbolText.WithSuperscript(error.Right.Name)} still has one column for each of the {right.Columns.Meaning}: {SymbolText.WithSuperscript(error.Right.Name)}·1 sums over them and is {left}.";
        var (a, b) = left.Columns != right.Rows && error.Operation.Contains('·') ? (left.Columns, right.Rows) : left.Rows != right.Rows ? (left.Rows, right.Rows) : (left.Columns, right.Columns);
        return $"{char.ToUpperInvariant(Axis.Difference(a, b)[0])}{Axis.Difference(a, b)[1..]}.";
    }

    private static string Count(int number, string noun) => string.Create(null, $"{number} {noun}{(number == 1 ? "" : "s")}");
}
