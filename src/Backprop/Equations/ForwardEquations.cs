namespace Backprop;

/// <summary>
/// A network with a batch and a loss as named equations, Z¹ = X·W¹ + 1·b¹, A¹ = f(Z¹), …, L, in either notation. Everything the library says
/// about the network in symbols starts from them. Of one sample by itself they are written with small letters and without ones, z¹ = x·W¹ + b¹, …, ℓ.
/// </summary>
[TypeFormatterSource]
public sealed class ForwardEquations : IDisplayable
{
    private readonly Dictionary<string, NamedExpression> names;

    private ForwardEquations(Notation notation, Equation loss, Values values)
    {
        (Notation, Loss, Values) = (notation, loss, values);
        names = Tree.All(loss).OfType<NamedExpression>().ToDictionary(name => name.Name);
        Equations = [.. InOrder(loss)];
    }

    /// <summary>Where the samples stand.</summary>
    public Notation Notation { get; }

    /// <summary>The equations in the order in which they are computed; the last one is the loss.</summary>
    public IReadOnlyList<Equation> Equations { get; }

    /// <summary>The loss: L of a batch, ℓ of one sample.</summary>
    public Equation Loss { get; }

    /// <summary>The matrices of the network and the batch, in this notation.</summary>
    public Values Values { get; }

    /// <summary>A variable or equation by name: <c>X</c>, <c>Y</c>, <c>W1</c>, <c>b1</c>, <c>Z1</c>, <c>A1</c>, …; <c>W¹</c> is the same, and of one sample <c>z1</c> and <c>Z1</c>.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public NamedExpression this[string name]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(name);
            return names.TryGetValue(SymbolText.WithSuperscript(name), out var found) || names.TryGetValue(SymbolText.WithSuperscript(OfOne(name)), out found) ? found
                : throw new KeyNotFoundException($"There is no {name} in these equations; there are {string.Join(", ", names.Keys)}.");
        }
    }

    /// <summary>The axis of the samples, m: <c>Ones(eq.Samples)</c>.</summary>
    public Axis Samples => SampleSide.Of(this["X"].Shape).Samples;

    /// <summary>The axis of a layer's neurons, n₁, n₂, …; layer 0 are the inputs.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such layer.</exception>
    public Axis Units(int layer)
    {
        var layers = names.Keys.Count(name => name[0] == 'W');
        if (layer < 0 || layer > layers) throw new ArgumentOutOfRangeException(nameof(layer), $"There is no layer {layer}; the layers go from 0, the inputs, to {layers}.");
        return SampleSide.Of(this[layer == 0 ? "X" : $"Z{layer}"].Shape).Units;
    }

    /// <summary>The equations of a network.</summary>
    /// <param name="network">The network.</param>
    /// <param name="batch">The samples; their number is the size of m.</param>
    /// <param name="loss">The loss; its reduction's factor and its penalty are part of L.</param>
    /// <param name="notation">Where the samples stand.</param>
    /// <exception cref="ShapeException">The batch doesn't fit the network.</exception>
    public static ForwardEquations Of(Network network, Batch batch, Loss loss, Notation notation = Notation.Rows)
    {
        ArgumentNullException.ThrowIfNull(batch);
        return Of(network, batch, loss, notation, Axis.Batch(batch.Count));
    }

    /// <summary>The equations for one sample by itself, as textbooks write them: no batch, no ones, and ℓ, the sample's own loss, in which no 1/m stands. Its gradients at z are its deltas.</summary>
    /// <param name="network">The network.</param>
    /// <param name="sample">A batch of one.</param>
    /// <param name="loss">The loss; of one sample its reduction has nothing to reduce.</param>
    /// <param name="notation">Whether the sample is a row or a column.</param>
    /// <exception cref="ArgumentException">There is more than one sample.</exception>
    /// <exception cref="ShapeException">The sample doesn't fit the network.</exception>
    public static ForwardEquations OfSample(Network network, Batch sample, Loss loss, Notation notation = Notation.Rows)
    {
        ArgumentNullException.ThrowIfNull(sample);
        ArgumentNullException.ThrowIfNull(loss);
        return sample.Count == 1 ? Of(network, sample, loss.With(Reduction.Sum), notation, Axis.One)
            : throw new ArgumentException($"One sample is wanted, and these are {sample.Count}; batch.Rows(..1) is the first.", nameof(sample));
    }

    private static ForwardEquations Of(Network network, Batch batch, Loss loss, Notation notation, Axis m)
    {
        ArgumentNullException.ThrowIfNull(batch);
        ArgumentNullException.ThrowIfNull(loss);
        ArgumentNullException.ThrowIfNull(network);
        _ = network.Loss(batch, loss);   // a batch that doesn't fit is refused here
        Func<string, string> name = m == Axis.One ? OfOne : name => name;
        var n = network.Widths.Select((width, l) => l == 0 ? Axis.Inputs("n0", width) : l == network.Layers.Count ? Axis.Outputs($"n{l}", width) : Axis.Units($"n{l}", width)).ToArray();
        NamedExpression a = new Variable(name("X"), new(m, n[0]));
        Expression? penalty = null;
        for (var l = 1; l <= network.Layers.Count; l++)
        {
            var (w, b) = (new Variable($"W{l}", new(n[l - 1], n[l])), new Variable($"b{l}", new(Axis.One, n[l])));
            a = new Equation(name($"Z{l}"), a * w + (m == Axis.One ? b : new OnesVector(m) * b));
            var activation = network.Layers[l - 1].Activation;
            if (activation != Activation.Identity) a = new Equation(name($"A{l}"), activation.IsElementwise ? new Applied(activation, a) : new SoftmaxOf(a, SamplesInRows: true));
            penalty = penalty is null ? new SquaredNorm(w) : penalty + new SquaredNorm(w);
        }
        var data = Expressions.Data(loss, a, new Variable(name("Y"), a.Shape), SumToOne(batch.Y));
        var whole = new Equation(name("L"), loss.L2 == 0 ? data : data + Coefficient.Named("λ", loss.L2) / 2 * penalty!);
        var equations = new ForwardEquations(Notation.Rows, whole, Bind(network, batch, whole));
        return notation == Notation.Rows ? equations : equations.Transcribed();
    }

    /// <summary>The same equations in the other notation.</summary>
    public ForwardEquations Transcribed() =>
        new(Notation == Notation.Rows ? Notation.Columns : Notation.Rows, (Equation)Loss.Transcribed(), Values.Transcribed());

    /// <summary>The gradient of L with respect to something by name, such as <c>Gradient("b2")</c>.</summary>
    /// <exception cref="KeyNotFoundException">There is no such name.</exception>
    public Derivation Gradient(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return new(Loss, this[name], Derive.Gradient(Loss, this[name]).Steps) { Forward = this };
    }

    /// <summary>The same equations with the matrices of another batch of the same size.</summary>
    internal Values With(Batch batch)
    {
        var rows = Notation == Notation.Rows;
        return Values.With(this["X"].Name, this["X"].Shape, rows ? batch.X : batch.X.Transpose()).With(this["Y"].Name, this["Y"].Shape, rows ? batch.Y : batch.Y.Transpose());
    }

    private static Values Bind(Network network, Batch batch, Equation loss)
    {
        var values = new Values();
        foreach (var variable in Tree.Variables(loss))
            values[variable] = variable.Name switch { "X" or "x" => batch.X, "Y" or "y" => batch.Y, var name => network[name] };
        return values;
    }

    /// <summary>What a quantity of the batch is called where one sample stands by itself: z¹ for Z¹, ℓ for L; parameters belong to no sample.</summary>
    private static string OfOne(string name) => name.FirstOrDefault() switch
    {
        'L' => "ℓ" + name[1..],
        'X' or 'Y' or 'Z' or 'A' => char.ToLowerInvariant(name[0]) + name[1..],
        _ => name,
    };

    private static bool SumToOne(Matrix y) => Enumerable.Range(0, y.RowCount).All(i => Math.Abs(y.Row(i).Sum() - 1) < 1e-9);

    /// <summary>The equations an equation stands on, each after those it reads.</summary>
    private static IEnumerable<Equation> InOrder(Equation last)
    {
        var seen = new HashSet<string>();
        return Visit(last);

        IEnumerable<Equation> Visit(Expression part)
        {
            if (part is NamedExpression name && !seen.Add(name.Name)) yield break;
            foreach (var operand in part.Operands)
                foreach (var inner in Visit(operand)) yield return inner;
            if (part is Equation equation) yield return equation;
        }
    }

    /// <summary>The equations as HTML, one below the other.</summary>
    public string ToHtml() => $"<div class=\"bp-equations\">{string.Concat(Equations.Select(equation => $"<div>{equation.ToHtml()}</div>"))}</div>";

    /// <summary>The equations with their dimensions, one below the other.</summary>
    public override string ToString() => string.Join("\n\n", Equations);
}
