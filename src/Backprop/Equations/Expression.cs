namespace Backprop;

/// <summary>
/// A matrix expression that can be read, sized, run and differentiated. Operators build it as the mathematics is written:
/// <c>A2 * W3 + Ones(m) * b3</c>. Axes are checked as it is built, so an expression that doesn't fit never comes to be.
/// </summary>
[TypeFormatterSource]
public abstract record Expression : IDisplayable
{
    private protected Expression(AxisShape shape) => Shape = shape;

    /// <summary>Rows × columns as named axes.</summary>
    public AxisShape Shape { get; }

    /// <summary>The transpose.</summary>
    public Expression T => new Transposed(this);

    /// <summary>A∘B, entry by entry.</summary>
    /// <exception cref="ShapeException">The axes differ.</exception>
    public Expression Hadamard(Expression other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new HadamardProduct(this, other);
    }

    /// <summary>The entry in row i and column j, for sums written out with indices.</summary>
    /// <exception cref="ShapeException">An index runs over another axis.</exception>
    public IndexExpression this[AxisIndex i, AxisIndex j] => EntryChecked(i, j);

    /// <summary>The entry j of a matrix with one row, or i of a matrix with one column.</summary>
    /// <exception cref="ShapeException">The index runs over another axis, or the matrix has more than one row and more than one column.</exception>
    public IndexExpression this[AxisIndex index]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(index);
            return Shape.Rows == Axis.One || (Shape.Columns != Axis.One && Shape.Columns == index.Axis) ? EntryChecked(null, index) : EntryChecked(index, null);
        }
    }

    /// <summary>The matrix product A·B.</summary>
    /// <exception cref="ShapeException">The columns of A and the rows of B are different axes.</exception>
    public static Expression operator *(Expression a, Expression b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        return new MatrixProduct(a, b);
    }

    /// <summary>A + B.</summary>
    /// <exception cref="ShapeException">The axes differ.</exception>
    public static Expression operator +(Expression a, Expression b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        return new MatrixSum(a, b);
    }

    /// <summary>A − B.</summary>
    /// <exception cref="ShapeException">The axes differ.</exception>
    public static Expression operator -(Expression a, Expression b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        return new MatrixDifference(a, b);
    }

    /// <summary>−A.</summary>
    public static Expression operator -(Expression a)
    {
        ArgumentNullException.ThrowIfNull(a);
        return new Scaled(-1, a);
    }

    /// <summary>c·A, every entry scaled; write <c>(1 / m) * A</c> for an axis m.</summary>
    public static Expression operator *(Coefficient c, Expression a)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(c);
        return new Scaled(c, a);
    }

    /// <summary>c·A for a number c.</summary>
    public static Expression operator *(double c, Expression a)
    {
        ArgumentNullException.ThrowIfNull(a);
        return new Scaled(c, a);
    }

    /// <summary>A/c.</summary>
    public static Expression operator /(Expression a, Coefficient c)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(c);
        return new Scaled(Coefficient.One / c, a);
    }

    /// <summary>The value for given matrices.</summary>
    /// <exception cref="KeyNotFoundException">A variable has no value.</exception>
    public Matrix Value(Values values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return new Evaluation(values).Of(this);
    }

    /// <summary>The same quantity in the other notation: the expression of its transpose, with every variable transposed and every product turned round.</summary>
    public Expression Transcribed() => new Transcription().Of(this);

    /// <summary>Without dimensions, on one line.</summary>
    public string ToText() => FormulaText.Line(ReadWhole());

    /// <summary>TeX, with the dimensions under every factor unless told otherwise.</summary>
    public string ToTex(bool dimensions = true) => FormulaTex.Write(ReadWhole(), dimensions);

    /// <summary>MathML with the dimensions under every factor.</summary>
    public string ToMathML() => FormulaMathML.Document(ReadWhole());

    /// <summary>In words, for screen readers.</summary>
    public string ToSpeech() => FormulaSpeech.Say(ReadWhole());

    /// <summary>HTML that every notebook viewer keeps, with the dimensions under every factor.</summary>
    public string ToHtml() => FormulaHtml.Table(ReadWhole());

    /// <summary>Three aligned lines: the formula, its dimensions in symbols and in numbers.</summary>
    public sealed override string ToString() => FormulaText.WithDimensions(ReadWhole());

    /// <summary>How it reads inside another expression.</summary>
    internal abstract Formula Read();

    /// <summary>How it reads on its own.</summary>
    internal virtual Formula ReadWhole() => Read();

    /// <summary>How tightly it binds, so that brackets stand where they must.</summary>
    internal abstract Binding Binding { get; }

    /// <summary>How deep and how large it is.</summary>
    internal virtual Nesting Nesting => Nesting.Leaf;

    /// <summary>What it is made of.</summary>
    internal abstract IReadOnlyList<Expression> Operands { get; }

    /// <summary>What a walk through the expression comes to next: its operands and, where entries are written with indices, their matrices.</summary>
    internal virtual IEnumerable<Expression> Inside => Operands;

    /// <summary>The same operation on other operands.</summary>
    internal abstract Expression With(IReadOnlyList<Expression> operands);

    /// <summary>Its value, from the values of its operands.</summary>
    internal abstract Matrix Evaluate(Evaluation at);

    /// <summary>How its value moves when the operands move; null for not at all. Forward mode, the check on every rule of the way back.</summary>
    internal abstract Matrix? Move(Motion motion);

    /// <summary>The expression of its transpose in the other notation.</summary>
    internal abstract Expression Transcribe(Transcription other);

    /// <summary>Its entry (i, j), written with indices; an index is null where the axis is one.</summary>
    internal abstract IndexExpression Entry(AxisIndex? i, AxisIndex? j, IndexLetters letters);

    internal Formula ReadInside(Binding least) => Binding < least ? Read().InParentheses() : Read();

    private IndexExpression EntryChecked(AxisIndex? i, AxisIndex? j)
    {
        AxisError.ThrowUnlessRunsOver(this, i, Shape.Rows, "rows");
        AxisError.ThrowUnlessRunsOver(this, j, Shape.Columns, "columns");
        return Entry(i, j, IndexLetters.Avoiding(i, j));
    }
}

/// <summary>How tightly an expression binds, loosest first.</summary>
internal enum Binding
{
    Sum,
    Product,
    Atom,
}
