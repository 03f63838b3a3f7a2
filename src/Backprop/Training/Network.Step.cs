namespace Backprop;

public sealed partial class Network
{
    /// <summary>One step of gradient descent along any gradient, such as that of a reader's own code: each parameter θ becomes θ − η·dθ.</summary>
    /// <param name="rate">η.</param>
    /// <param name="gradient">For a parameter's name, <c>W1</c>, <c>b1</c>, …, what η multiplies, in the parameter's shape.</param>
    /// <returns>The network after the step; this one stays as it is.</returns>
    /// <exception cref="ShapeException">A gradient doesn't have its parameter's shape.</exception>
    public Network Step(double rate, Func<string, Matrix> gradient)
    {
        ArgumentNullException.ThrowIfNull(gradient);
        var after = Copy();
        foreach (var name in ParameterNames)
        {
            var (value, slope) = (after[name], gradient(name) ?? throw new ArgumentException($"The gradient of {name} is null.", nameof(gradient)));
            if (slope.Shape != value.Shape)
                throw new ShapeException($"{name} − η·d{name}", new(name, value.Shape), new($"d{name}", slope.Shape), "a gradient has the shape of its parameter",
                    name[0] == 'b' && slope.ColumnCount == value.ColumnCount ? $"Its {slope.RowCount} rows are samples: sum over them." : null);
            Matrix.Descend(value, rate, slope);   // θ ← θ − η·dθ
        }
        return after;
    }

    /// <summary>One step of gradient descent along gradients of this network.</summary>
    /// <inheritdoc cref="Step(double, Func{string, Matrix})"/>
    /// <param name="rate"/>
    /// <param name="gradients">What <see cref="Backward"/> gave.</param>
    public Network Step(double rate, Gradients gradients) => Step(rate, name => gradients["d" + name]);
}
