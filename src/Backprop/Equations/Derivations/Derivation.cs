namespace Backprop;

/// <summary>
/// A gradient with the lines that lead to it. It can be read, in matrix form or with indices, and checked on numbers line by line; one written
/// by hand is checked in the same way.
/// </summary>
[TypeFormatterSource]
public sealed partial class Derivation : IDisplayable
{
    internal Derivation(Expression of, NamedExpression with, IReadOnlyList<DerivationStep> steps) => (Of, With, Steps) = (of, with, steps);

    /// <summary>The loss.</summary>
    public Expression Of { get; }

    /// <summary>What the gradient is taken with respect to.</summary>
    public NamedExpression With { get; }

    /// <summary>The lines in order; a new quantity begins where <see cref="DerivationStep.Quantity"/> changes.</summary>
    public IReadOnlyList<DerivationStep> Steps { get; }

    /// <summary>The gradient as an equation, such as db³ = 1ᵀ·dZ³.</summary>
    public Equation Result => Gradients[^1];

    /// <summary>The gradients of all quantities on the way, from the loss on; the last one is the result.</summary>
    public IReadOnlyList<Equation> Gradients =>
        [.. Steps.GroupBy(step => step.Quantity).Select(lines => new Equation(lines.Key, lines.Last().Expression))];

    /// <summary>Whether the last line says the gradient, rather than asking for it still.</summary>
    public bool IsFinished => !IsOpen(Steps[^1].Expression) && !Tree.All(Steps[^1].Expression).OfType<Sensitivity>().Any(open => open.By.Name == With.Name);

    /// <summary>Where values come from when a batch is given.</summary>
    internal ForwardEquations? Forward { get; init; }

    /// <summary>The derivation with one more step: a name in the last line replaced by what it stands for, and tidied.</summary>
    /// <exception cref="ArgumentException">The last line doesn't use that name, or it is a variable.</exception>
    public Derivation Expand(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var last = Steps[^1];
        var wanted = SymbolText.WithSuperscript(name);
        var line = last.Expression;
        Equation? found = null;
        while (Tree.ReplaceFirst(line, part => part is Equation equation && equation.Name == wanted ? (found = equation).Body : null) is { } opened) line = opened;
        if (found is null)
            throw new ArgumentException($"{FormulaText.Line(last.Read())} has no equation {wanted} to expand; it uses {string.Join(", ", NamesIn(last.Expression))}.");
        return Append([new(last.Quantity, last.Of, StepRule.Expand, line, $"{wanted} stands for {found.Body.ToText()}."),
            .. Simplifier.Steps(line).Select(step => last with { Rule = step.Rule, Expression = step.Expression, Sentence = step.Rule.Sentence })]);
    }

    /// <summary>Its lines from a quantity on, such as <c>From("dA1")</c>; what comes before is known and used by its name.</summary>
    /// <exception cref="ArgumentException">No line begins that quantity.</exception>
    public Derivation From(string quantity)
    {
        ArgumentNullException.ThrowIfNull(quantity);
        var wanted = SymbolText.WithSuperscript(quantity);
        return Steps.Any(step => step.Quantity == wanted) ? new(Of, With, [.. Steps.SkipWhile(step => step.Quantity != wanted)]) { Forward = Forward }
            : throw new ArgumentException($"The derivation of {Result.Name} has no part {wanted}; its parts are {string.Join(", ", Gradients.Select(gradient => gradient.Name))}.", nameof(quantity));
    }

    /// <summary>The same derivation written with indices, with Kronecker deltas spelled out.</summary>
    public Derivation InIndices() => new(Of, With, new IndexDifferentiation(this).Steps()) { Forward = Forward };

    /// <summary>Begins a derivation by hand; add lines with <see cref="Step(Expression, string)"/> and judge them with <see cref="Check(Values)"/>.</summary>
    /// <param name="of">The loss, one number.</param>
    /// <param name="with">What the gradient is taken with respect to.</param>
    public static Derivation ByHand(Expression of, Expression with)
    {
        ArgumentNullException.ThrowIfNull(of);
        ArgumentNullException.ThrowIfNull(with);
        var by = Derive.Named(of, with);
        return new(of, by, [new(GradientName.Of(by), by, StepRule.Definition, new Sensitivity(new Constant(1), of, by, ThroughNames: true), StepRule.Definition.Sentence)]);
    }

    /// <summary>The derivation with one more line of the reader's. Nothing is judged yet.</summary>
    public Derivation Step(Expression line, string because = "")
    {
        ArgumentNullException.ThrowIfNull(because);
        ArgumentNullException.ThrowIfNull(line);
        return Append([Steps[^1] with { Rule = StepRule.ByHand, Expression = line, Sentence = because }]);
    }

    /// <summary>The derivation with one more line written with indices: <c>Step(Sum(i, dZ3[i, j]))</c>.</summary>
    public Derivation Step(IndexExpression line, string because = "")
    {
        ArgumentNullException.ThrowIfNull(because);
        ArgumentNullException.ThrowIfNull(line);
        var row = line.Free().FirstOrDefault(index => index.Axis == With.Shape.Rows);
        var column = line.Free().FirstOrDefault(index => index.Axis == With.Shape.Columns && index != row);
        var free = line.Free().Where(index => index != row && index != column).ToList();
        if (free.Count > 0) (row, column) = WithFree(row, column, free);
        return Step(new FromEntries(line, row, column), because);
    }

    /// <summary>An index that belongs to no side of the result takes a side, so that the line has the shape it really has.</summary>
    private static (AxisIndex?, AxisIndex?) WithFree(AxisIndex? row, AxisIndex? column, List<AxisIndex> free)
    {
        foreach (var index in free)
            if (row is null) row = index;
            else if (column is null) column = index;
            else throw new ArgumentException($"Three indices are free ({row.Letter}, {column.Letter}, {index.Letter}); a matrix has two.");
        return (row, column);
    }

    /// <summary>Whether a differentiation stands in the line itself, not behind a name.</summary>
    private static bool IsOpen(Expression line) => line switch
    {
        Sensitivity => true,
        NamedExpression => false,
        FromEntries entries => IsOpen(entries.Body),
        _ => line.Operands.Any(IsOpen),
    };

    private static bool IsOpen(IndexExpression line) => line is TotalDerivative or IndexDerivative || line.Parts.Any(IsOpen);

    private static IEnumerable<string> NamesIn(Expression expression) =>
        expression is NamedExpression name ? [name.Name] : expression.Operands.SelectMany(NamesIn).Distinct();

    private Derivation Append(IEnumerable<DerivationStep> more) => new(Of, With, [.. Steps, .. more]) { Forward = Forward };
}
