namespace Backprop;

/// <summary>
/// How an expression is read: a small tree of symbols, operators and brackets that every written form (TeX, MathML, HTML, text, words) is
/// made from, so that they can't say different things.
/// </summary>
internal abstract record Formula
{
    public static Formula Row(params IReadOnlyList<Formula> parts) => parts.Count == 1 ? parts[0] : new FormulaRow(parts);

    public static Formula Operator(string text) => new FormulaOperator(text);

    public static Formula Word(string text) => new FormulaWord(text);

    public static Formula Number(string text) => new FormulaNumber(text);

    public Formula InParentheses() => new FormulaFence("(", this, ")");

    public Formula InAngles() => new FormulaFence("⟨", this, "⟩");

    public Formula InNorm() => new FormulaFence("‖", this, "‖");

    public Formula Sized(AxisShape shape) => shape.IsScalar ? this : new FormulaSized(this, shape);

    /// <summary>Whether dimensions stand anywhere in it.</summary>
    public abstract bool HasDimensions { get; }
}

/// <summary>Parts one after the other.</summary>
internal sealed record FormulaRow(IReadOnlyList<Formula> Parts) : Formula
{
    public override bool HasDimensions => Parts.Any(part => part.HasDimensions);
}

/// <summary>A letter with a layer number above, entry indices below, and perhaps transposed: <c>W³ᵀ</c>, <c>dz³ᵢⱼ</c>.</summary>
internal sealed record FormulaSymbol(string Letter, string Layer = "", IReadOnlyList<string>? Indices = null, bool Transposed = false) : Formula
{
    public override bool HasDimensions => false;

    public static FormulaSymbol Of(string name)
    {
        var (letter, layer) = SymbolText.SplitSuperscript(name);
        return new(letter, layer);
    }
}

/// <summary>The vector of ones.</summary>
internal sealed record FormulaOnes(bool Transposed = false) : Formula
{
    public override bool HasDimensions => false;
}

/// <summary>An axis where its size stands in a formula, as in 1/m.</summary>
internal sealed record FormulaAxis(Axis Axis) : Formula
{
    public override bool HasDimensions => false;
}

/// <summary>=, +, −, ·, ∘ and the like.</summary>
internal sealed record FormulaOperator(string Text) : Formula
{
    public override bool HasDimensions => false;
}

/// <summary>A name that stands upright: log, softmax, σ.</summary>
internal sealed record FormulaWord(string Text, bool Prime = false) : Formula
{
    public override bool HasDimensions => false;
}

/// <summary>A number.</summary>
internal sealed record FormulaNumber(string Text) : Formula
{
    public override bool HasDimensions => false;
}

/// <summary>Something between brackets.</summary>
internal sealed record FormulaFence(string Open, Formula Body, string Close) : Formula
{
    public override bool HasDimensions => Body.HasDimensions;
}

/// <summary>Something raised above or lowered below: ‖A‖², softmax(z)ₖ, (A·B)ᵀ.</summary>
internal sealed record FormulaScripts(Formula Body, string Above = "", string Below = "") : Formula
{
    public override bool HasDimensions => Body.HasDimensions;
}

/// <summary>Top over bottom.</summary>
internal sealed record FormulaFraction(Formula Top, Formula Bottom) : Formula
{
    public override bool HasDimensions => Top.HasDimensions || Bottom.HasDimensions;
}

/// <summary>The sign of a sum over an index.</summary>
internal sealed record FormulaSigma(AxisIndex Over) : Formula
{
    public override bool HasDimensions => false;
}

/// <summary>A factor with its dimensions underneath.</summary>
internal sealed record FormulaSized(Formula Body, AxisShape Shape) : Formula
{
    public override bool HasDimensions => true;
}
