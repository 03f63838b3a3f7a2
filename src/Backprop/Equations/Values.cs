using System.Collections;

namespace Backprop;

/// <summary>
/// The matrices that variables stand for: <c>new Values { [A2] = …, [W3] = … }</c>. A value must have its variable's size.
/// Any number of threads may read them at once, but none while another one sets a value.
/// </summary>
public sealed class Values : IEnumerable<KeyValuePair<string, Matrix>>
{
    private readonly Dictionary<string, Matrix> matrices = [];

    /// <summary>The value of a variable.</summary>
    /// <exception cref="ShapeException">The matrix doesn't have the variable's size.</exception>
    /// <exception cref="KeyNotFoundException">The variable has no value.</exception>
    public Matrix this[Expression variable]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(variable);
            return Of(Name(variable), variable.Shape.Sizes);
        }
        set
        {
            ArgumentNullException.ThrowIfNull(variable);
            ArgumentNullException.ThrowIfNull(value);
            Bind(Name(variable), variable.Shape, value);
        }
    }

    /// <summary>The names that have a value.</summary>
    public IReadOnlyCollection<string> Names => matrices.Keys;

    /// <summary>Values drawn from the normal distribution for every variable of an expression, in the order in which they are read; rows that must sum to 1 do.</summary>
    /// <param name="expression">The expression, such as a loss.</param>
    /// <param name="seed">Seed of the library's generator.</param>
    public static Values Random(Expression expression, long seed)
    {
        ArgumentNullException.ThrowIfNull(expression);
        var (values, random) = (new Values(), new SeededRandom(seed));
        foreach (var variable in Tree.Variables(expression))
            values.Bind(variable.Name, variable.Shape, Matrix.Create(variable.Shape.Rows.Size, variable.Shape.Columns.Size, (_, _) => random.NextNormal()));
        foreach (var entropy in Tree.All(expression).OfType<SoftmaxCrossEntropy>())
            if (entropy.Targets is Variable targets)
                values.Bind(targets.Name, targets.Shape, entropy.Alongside(Activation.Softmax.Apply, values.Of(targets.Name, targets.Shape.Sizes)));
        return values;
    }

    /// <summary>The same values for the other notation: every matrix transposed.</summary>
    public Values Transcribed()
    {
        var values = new Values();
        foreach (var (name, matrix) in matrices) values.matrices[name] = matrix.Transpose();
        return values;
    }

    internal Values With(string name, AxisShape shape, Matrix value)
    {
        var values = new Values();
        foreach (var (other, matrix) in matrices) values.matrices[other] = matrix;
        values.Bind(name, shape, value);
        return values;
    }

    internal void Bind(string name, AxisShape shape, Matrix value)
    {
        if (value.Shape != shape.Sizes)
            throw ShapeException.InWords($"{name} := value", new(name, shape.Sizes), new("the value", value.Shape),
                $"{name} := value: {name} is {shape.InSymbolsAndNumbers} but the matrix is {value.Shape}."
                + (value.Shape == shape.Sizes.Transposed ? " Transpose it, or use the equations of the other notation." : ""));
        matrices[name] = value;
    }

    internal Matrix Of(string name, MatrixShape shape)
    {
        if (!matrices.TryGetValue(name, out var value))
            throw new KeyNotFoundException($"{name} has no value. {(matrices.Count == 0 ? "No variable has one" : "Values are given for " + string.Join(", ", matrices.Keys))}; add [{name}] = a {shape} matrix.");
        if (value.Shape != shape)
            throw ShapeException.InWords(name, new(name, shape), new("its value", value.Shape), $"{name} is {shape} here but its value is {value.Shape}; a name stands for one thing.");
        return value;
    }

    private static string Name(Expression variable) => variable is Variable named ? named.Name
        : throw new ArgumentException($"{variable.ToText()} isn't a variable; only variables are given values, the rest follows from them.");

    /// <summary>Names and matrices.</summary>
    public IEnumerator<KeyValuePair<string, Matrix>> GetEnumerator() => matrices.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
