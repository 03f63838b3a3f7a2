using static Backprop.Expressions;

namespace Backprop.Tests;

/// <summary>A random expression of every kind of operation, reduced to one number, made from one seed.</summary>
internal sealed class RandomExpression
{
    private readonly SeededRandom random;
    private readonly Axis[] axes;
    private readonly List<NamedExpression> known = [];
    private int names;

    public RandomExpression(long seed)
    {
        (Seed, random) = (seed, new SeededRandom(seed));
        axes = [Axis.Batch(Size()), Axis.Inputs("n0", Size()), Axis.Units("n1", Size()), Axis.One];
        var (rows, columns) = (Any(), Any());
        Loss = Number(rows, columns);
        for (var extra = random.NextInt(2); extra > 0; extra--) Loss += Number(Any(), Any());
        Values = new Values();
        foreach (var variable in Tree.Variables(Loss))
            Values[variable] = Matrix.Create(variable.Shape.Rows.Size, variable.Shape.Columns.Size, (_, _) => 0.5 * random.NextNormal());
    }

    public long Seed { get; }

    public Expression Loss { get; }

    public Values Values { get; }

    private int Size() => random.NextInt(3) + 1;

    private Axis Any() => axes[random.NextInt(axes.Length)];

    /// <summary>A (1 × 1) expression.</summary>
    private Expression Number(Axis rows, Axis columns) => random.NextInt(6) switch
    {
        0 => 0.5 * SquaredNorm(Of(rows, columns, 4)),
        1 => Inner(Of(rows, columns, 3), Of(rows, columns, 3)),
        2 => OnesOf(rows).T * Of(rows, columns, 4) * OnesOf(columns),
        3 => SoftmaxCrossEntropy(Of(rows, columns, 3), Leaf(rows, columns, fresh: true), targetsSumToOne: false),
        4 => BinaryCrossEntropy(Of(rows, columns, 3), Leaf(rows, columns, fresh: true)),
        _ => SquaredNorm(Of(rows, columns, 2)) * SquaredNorm(Of(rows, columns, 2)),
    };

    private Expression Of(Axis rows, Axis columns, int depth)
    {
        if (depth == 0) return Leaf(rows, columns, fresh: false);
        Expression Again(Axis r, Axis c) => Of(r, c, depth - 1);
        switch (random.NextInt(11))
        {
            case 0: return Again(rows, columns) + Again(rows, columns);
            case 1: return Again(rows, columns) - Again(rows, columns);
            case 2: return random.NextInt(2) == 0 ? 0.7 * Again(rows, columns) : -Again(rows, columns);
            case 3: return 1 / axes[0] * Again(rows, columns);
            case 4: return Again(columns, rows).T;
            case 5: return Hadamard(Again(rows, columns), Again(rows, columns));
            case 6: return Apply(new[] { Activation.Sigmoid, Activation.Tanh, Activation.ReLU, Activation.Identity }[random.NextInt(4)], Again(rows, columns));
            case 7: return Softmax(Again(rows, columns));
            case 8:
                var equation = Define($"H{++names}", Again(rows, columns));
                known.Add(equation);
                return equation;
            default:
                var inner = Any();
                return Again(rows, inner) * Again(inner, columns);
        }
    }

    /// <summary>A variable or an equation that is there already, ones, or a new variable.</summary>
    private Expression Leaf(Axis rows, Axis columns, bool fresh)
    {
        var fitting = known.Where(name => name.Shape == new AxisShape(rows, columns)).ToList();
        if (!fresh && fitting.Count > 0 && random.NextInt(2) == 0) return fitting[random.NextInt(fitting.Count)];
        if (!fresh && columns == Axis.One && rows != Axis.One && random.NextInt(4) == 0) return Ones(rows);
        var variable = Variable($"{(fresh ? "Y" : "X")}{++names}", rows, columns);
        if (!fresh) known.Add(variable);
        return variable;
    }

    private static Expression OnesOf(Axis axis) => axis == Axis.One ? new Constant(1) : Ones(axis);

    public override string ToString() => $"seed {Seed}: {Loss.ToText()} with {string.Join(", ", Tree.All(Loss).OfType<Equation>().Select(equation => equation.ToText()))}";
}
