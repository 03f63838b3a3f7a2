namespace Backprop;

/// <summary>
/// An activation f, A = f(Z), with its derivative beside it. Z and A are (batch × out).
/// Softmax mixes the entries of a row; every other activation acts on each entry alone.
/// </summary>
[TypeFormatterSource]
public abstract class Activation : IDisplayable
{
    /// <summary>σ(z) = 1/(1 + e⁻ᶻ), σ′ = σ·(1 − σ).</summary>
    public static Activation Sigmoid { get; } = new Sigmoid();

    /// <summary>tanh z, tanh′ = 1 − tanh².</summary>
    public static Activation Tanh { get; } = new Tanh();

    /// <summary>max(0, z), ReLU′ = 1 for z > 0 and 0 otherwise; ReLU′(0) = 0.</summary>
    public static Activation ReLU { get; } = new ReLU();

    /// <summary>z itself, derivative 1.</summary>
    public static Activation Identity { get; } = new Identity();

    /// <summary>e^z over the row's sum of e^z, shifted by the row's maximum.</summary>
    public static Activation Softmax { get; } = new Softmax();

    /// <summary>The name in prose and errors.</summary>
    public abstract string Name { get; }

    /// <summary>The symbol in formulas, such as σ.</summary>
    public abstract string Symbol { get; }

    /// <summary>Whether entry (i, j) of A depends on entry (i, j) of Z alone.</summary>
    public virtual bool IsElementwise => true;

    /// <summary>Whether the derivative jumps at z = 0, where finite differences can't judge.</summary>
    internal virtual bool HasKink => false;

    /// <summary>A = f(Z).</summary>
    public Matrix Apply(Matrix z)
    {
        ArgumentNullException.ThrowIfNull(z);
        var a = new Matrix(z.RowCount, z.ColumnCount);
        Apply(z, into: a);
        return a;
    }

    /// <summary>A = f(Z) written into a matrix of Z's shape, which may be Z itself.</summary>
    public abstract void Apply(Matrix z, Matrix into);

    /// <summary>
    /// f′(Z), entry by entry, taken at the pre-activation Z. It is computed as the way back computes it, from A = f(Z): σ′ = a·(1 − a) and
    /// tanh′ = 1 − a². Where a is near 1 they keep the digits that a keeps, with an error of up to 2⁻⁵³; from z ≈ 37 (tanh: |z| ≈ 19) on they are 0.
    /// </summary>
    /// <exception cref="NotSupportedException">The activation mixes entries, so it has no derivative of single entries.</exception>
    public Matrix Derivative(Matrix z)
    {
        ArgumentNullException.ThrowIfNull(z);
        if (!IsElementwise)
            throw new NotSupportedException($"{Name} mixes the entries of a row, so it has no elementwise derivative; use Backward(dA, A), which applies its whole Jacobian.");
        var a = Apply(z);
        Backward(Matrix.Ones(z.RowCount, z.ColumnCount), a, into: a);
        return a;
    }

    /// <summary>dZ from dA = ∂L/∂A: dA ∘ f′(Z), with f′ written in terms of A.</summary>
    /// <exception cref="ShapeException">The shapes differ.</exception>
    public Matrix Backward(Matrix dA, Matrix a)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(dA);
        var dZ = new Matrix(a.RowCount, a.ColumnCount);
        Backward(dA, a, into: dZ);
        return dZ;
    }

    /// <summary>dZ = dA ∘ f′(Z) written into a matrix of the same shape, which may be dA or A.</summary>
    /// <exception cref="ShapeException">The shapes differ.</exception>
    public void Backward(Matrix dA, Matrix a, Matrix into)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(dA);
        ArgumentNullException.ThrowIfNull(into);
        ShapeException.ThrowUnlessSame("dA ∘ f′(Z)", dA.Shape, a.Shape);
        ShapeException.ThrowUnlessInto("dA ∘ f′(Z)", a.Shape, into.Shape);
        Matrix.ThrowIfMixed(dA, into, "dA ∘ f′(Z)");
        Matrix.ThrowIfMixed(a, into, "dA ∘ f′(Z)");
        BackwardCore(dA, a, into);
    }

    /// <summary>
    /// How dZ = J·dA changes while dA stays and A moves by RA: (∂J/∂A)·RA·dA, with J = ∂A/∂Z written in terms of A. All (batch × out).
    /// J is symmetric for every activation here, so A itself moves by RA = J·RZ, which is <see cref="Backward(Matrix, Matrix)"/> of RZ.
    /// </summary>
    internal Matrix BackwardTangent(Matrix dA, Matrix a, Matrix ra)
    {
        var tangent = new Matrix(a.RowCount, a.ColumnCount);
        BackwardTangentCore(dA, a, ra, tangent);
        return tangent;
    }

    /// <summary>A = f(Z) in place, (out × batch): samples side by side in the lanes of registers, rows one after the other without a gap. Elementwise, it may as well be (batch × out).</summary>
    internal abstract IEnumerable<Prepared> InLanes(View z);

    /// <summary>dZ = dA ∘ f′(Z) in place of dA, both (out × batch) as <see cref="InLanes"/> has them.</summary>
    internal abstract IEnumerable<Prepared> BackwardInLanes(View dA, View a);

    /// <summary>dZ = dA ∘ f′(Z) with dA = W·dZ of the layer behind, (out × next)·(next × batch); A has dZ's strides.</summary>
    internal virtual IEnumerable<Prepared> BackwardInLanes(View w, View dNext, View dZ, View a) =>
        [.. PreparedProduct.Of<Plain>(w, dNext.ToLines, dZ.ToLines, default), .. BackwardInLanes(dZ, a)];

    private protected void ThrowUnlessRoom(Matrix z, Matrix into)
    {
        ArgumentNullException.ThrowIfNull(z);
        ArgumentNullException.ThrowIfNull(into);
        if (z.Shape != into.Shape) ShapeException.ThrowUnlessInto($"{Symbol}(Z)", z.Shape, into.Shape);
        Matrix.ThrowIfMixed(z, into, "f(Z)");
    }

    private protected abstract void BackwardCore(Matrix dA, Matrix a, Matrix into);

    private protected abstract void BackwardTangentCore(Matrix dA, Matrix a, Matrix ra, Matrix into);

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    string IDisplayable.ToHtml() => HtmlText.Escape(Name);
}
