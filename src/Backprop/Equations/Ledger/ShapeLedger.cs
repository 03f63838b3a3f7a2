namespace Backprop;

/// <summary>
/// Every step of a network, forward and backward, with the shape of every factor in named axes and in numbers. It is read off the same
/// expressions that are derived and evaluated, so it can't disagree with them.
/// </summary>
[TypeFormatterSource]
public sealed partial class ShapeLedger : IDisplayable
{
    private readonly ForwardEquations forward;

    private ShapeLedger(ForwardEquations forward, IReadOnlyList<LedgerLine> lines) => (this.forward, Lines) = (forward, lines);

    /// <summary>The steps in the order in which they are computed.</summary>
    public IReadOnlyList<LedgerLine> Lines { get; }

    /// <summary>Where the samples stand.</summary>
    public Notation Notation => forward.Notation;

    /// <summary>A step by the name of its result: <c>Z2</c>, <c>dW1</c>, <c>db²</c>; in columns <c>δ1</c> and <c>dZ1</c> are the same.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public LedgerLine this[string name]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(name);
            var wanted = SymbolText.WithSuperscript(name);
            return Lines.FirstOrDefault(line => line.Name == wanted || line.Name == wanted.Replace("dZ", "δ"))
                ?? throw new KeyNotFoundException($"There is no step {name}; there are {string.Join(", ", Lines.Select(line => line.Name))}.");
        }
    }

    /// <summary>The ledger of a network on a batch.</summary>
    /// <param name="network">The network.</param>
    /// <param name="batch">The batch; its number of samples is the size of m.</param>
    /// <param name="notation">Where the samples stand.</param>
    /// <param name="loss">The loss at the end; the squared error unless given.</param>
    /// <exception cref="ShapeException">The batch doesn't fit the network.</exception>
    public static ShapeLedger Of(Network network, Batch batch, Notation notation = Notation.Rows, Loss? loss = null)
    {
        ArgumentNullException.ThrowIfNull(batch);
        ArgumentNullException.ThrowIfNull(network);
        return Of(ForwardEquations.Of(network, batch, loss ?? Loss.SquaredError, notation));
    }

    /// <summary>The ledger of equations.</summary>
    public static ShapeLedger Of(ForwardEquations equations)
    {
        ArgumentNullException.ThrowIfNull(equations);
        var gradients = new Dictionary<string, Equation>();
        foreach (var name in equations.Equations.Where(equation => equation.Name.StartsWith('Z')).Reverse().Select(equation => equation.Name[1..]))
            foreach (var gradient in Gradients(equations, "W" + name).Concat(Gradients(equations, "b" + name))) gradients.TryAdd(gradient.Name, gradient);
        foreach (var gradient in Gradients(equations, "X")) gradients.TryAdd(gradient.Name, gradient);
        return new(equations,
            [.. equations.Equations.Select(equation => LedgerLine.Of("forward", equation)), .. gradients.Values.Select(equation => LedgerLine.Of("backward", equation))]);
    }

    private static IEnumerable<Equation> Gradients(ForwardEquations equations, string name) => equations.Gradient(name).Gradients;

    /// <summary>The steps as an HTML table.</summary>
    public string ToHtml() => LedgerHtml.Of(this);

    /// <summary>The steps as aligned text: equation, shapes in symbols, shapes in numbers.</summary>
    public override string ToString()
    {
        var rows = Lines.Select(line => (string[])[line.Equation.ToText(), $"{line.Symbols} = {line.Shape}", $"{line.Numbers} = {line.Shape.Sizes}"]).ToList();
        var widths = Enumerable.Range(0, 2).Select(column => rows.Max(row => row[column].Length)).ToArray();
        var text = rows.Zip(Lines, (row, line) => (line.Direction, Text: $"  {row[0].PadRight(widths[0])}   {row[1].PadRight(widths[1])}   {row[2]}"));
        return string.Join('\n', text.GroupBy(row => row.Direction).Select(part => part.Key + "\n" + string.Join('\n', part.Select(row => row.Text))));
    }
}
