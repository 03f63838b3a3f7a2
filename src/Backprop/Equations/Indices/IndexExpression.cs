namespace Backprop;

/// <summary>
/// An entry of a matrix written with indices, as one writes it by hand: <c>Sum(i, dZ3[i, j])</c>. Indices that aren't summed are free.
/// </summary>
[TypeFormatterSource]
public abstract record IndexExpression : IDisplayable
{
    private protected IndexExpression() { }

    /// <summary>The product of two entries.</summary>
    public static IndexExpression operator *(IndexExpression a, IndexExpression b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        return IsOne(a) ? b : IsOne(b) ? a : IsZero(a) ? a : IsZero(b) ? b : new IndexProduct(a, b);
    }

    /// <summary>A number times an entry.</summary>
    public static IndexExpression operator *(Coefficient c, IndexExpression a)
    {
        ArgumentNullException.ThrowIfNull(c);
        ArgumentNullException.ThrowIfNull(a);
        return new IndexNumber(c) * a;
    }

    /// <summary>A number times an entry.</summary>
    public static IndexExpression operator *(double c, IndexExpression a)
    {
        ArgumentNullException.ThrowIfNull(a);
        return new IndexNumber(c) * a;
    }

    /// <summary>The sum of two entries.</summary>
    public static IndexExpression operator +(IndexExpression a, IndexExpression b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        return IsZero(a) ? b : IsZero(b) ? a : new IndexPlus(a, b, Minus: false);
    }

    /// <summary>The difference of two entries.</summary>
    public static IndexExpression operator -(IndexExpression a, IndexExpression b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        return IsZero(b) ? a : IsZero(a) ? new IndexNumber(-1) * b : new IndexPlus(a, b, Minus: true);
    }

    /// <summary>On one line of text.</summary>
    public string ToText() => FormulaText.Line(Read());

    /// <summary>TeX.</summary>
    public string ToTex() => FormulaTex.Write(Read(), dimensions: false);

    /// <summary>MathML.</summary>
    public string ToMathML() => FormulaMathML.Document(Read());

    /// <summary>HTML that every notebook viewer keeps.</summary>
    public string ToHtml() => FormulaHtml.Table(Read());

    /// <summary>On one line of text.</summary>
    public sealed override string ToString() => ToText();

    /// <summary>The free indices, in the order of reading.</summary>
    internal IEnumerable<AxisIndex> Free() => FreeIndices().Distinct();

    internal abstract IEnumerable<AxisIndex> FreeIndices();

    /// <summary>How deep and how large it is.</summary>
    internal virtual Nesting Nesting => Nesting.Leaf;

    /// <summary>What it is made of.</summary>
    internal virtual IEnumerable<IndexExpression> Parts => [];

    /// <summary>The matrices whose entries are read.</summary>
    internal virtual IEnumerable<NamedExpression> Matrices() => Parts.SelectMany(part => part.Matrices());

    /// <summary>Value and slope at a point.</summary>
    internal abstract Dual At(IndexPoint point);

    /// <summary>The derivative by one entry, with Kronecker deltas where the entry itself is met.</summary>
    internal abstract IndexExpression DerivativeBy(MatrixEntry entry);

    /// <summary>With one index renamed.</summary>
    internal abstract IndexExpression Rename(AxisIndex from, AxisIndex to);

    internal abstract Formula Read();

    internal virtual Binding Binding => Binding.Atom;

    internal static bool IsOne(IndexExpression a) => a is IndexNumber { Coefficient.IsOne: true };

    internal static bool IsZero(IndexExpression a) => a is IndexNumber { Coefficient.Value: 0 };
}
