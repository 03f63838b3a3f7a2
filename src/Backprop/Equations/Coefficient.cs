using System.Globalization;

namespace Backprop;

/// <summary>
/// A number in front of an expression, with the sizes of axes and named constants kept as symbols: 2, ½, 1/m, 2/(m·n₃), λ/2.
/// Write <c>1 / m</c> for an axis m.
/// </summary>
public sealed class Coefficient : IEquatable<Coefficient>
{
    private readonly double number;
    private readonly IReadOnlyList<Symbol> above, below;

    private Coefficient(double number, IEnumerable<Symbol> above, IEnumerable<Symbol> below)
    {
        var (top, bottom) = (above.ToList(), below.ToList());
        foreach (var symbol in top.ToArray())
            if (bottom.Remove(symbol)) top.Remove(symbol);
        (this.number, this.above, this.below) = (number, [.. top.OrderBy(s => s.Text, StringComparer.Ordinal)], [.. bottom.OrderBy(s => s.Text, StringComparer.Ordinal)]);
    }

    private sealed record Symbol(string Text, double Value, Axis? Axis);

    /// <summary>The number 1.</summary>
    public static Coefficient One { get; } = new(1, [], []);

    /// <summary>A constant with a name, such as <c>Named("λ", 0.1)</c>.</summary>
    public static Coefficient Named(string symbol, double value)
    {
        ArgumentNullException.ThrowIfNull(symbol);
        return new(1, [new(symbol, value, null)], []);
    }

    /// <summary>Its value.</summary>
    public double Value => above.Aggregate(number, (value, symbol) => value * symbol.Value) / below.Aggregate(1.0, (value, symbol) => value * symbol.Value);

    /// <summary>A number.</summary>
    public static implicit operator Coefficient(double number) => new(number, [], []);

    /// <summary>The size of an axis, as a symbol.</summary>
    public static implicit operator Coefficient(Axis axis)
    {
        ArgumentNullException.ThrowIfNull(axis);
        return axis.Role == AxisRole.One ? One : new(1, [new(axis.Symbol, axis.Size, axis)], []);
    }

    /// <summary>The product.</summary>
    public static Coefficient operator *(Coefficient a, Coefficient b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        return new(a.number * b.number, a.above.Concat(b.above), a.below.Concat(b.below));
    }

    /// <summary>The quotient.</summary>
    public static Coefficient operator /(Coefficient a, Coefficient b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        return new(a.number / b.number, a.above.Concat(b.below), a.below.Concat(b.above));
    }

    /// <summary>The negative.</summary>
    public static Coefficient operator -(Coefficient a)
    {
        ArgumentNullException.ThrowIfNull(a);
        return new(-a.number, a.above, a.below);
    }

    /// <summary>Whether it is the number 1 without symbols.</summary>
    internal bool IsOne => number == 1 && above.Count == 0 && below.Count == 0;

    internal bool IsMinusOne => number == -1 && above.Count == 0 && below.Count == 0;

    internal bool IsNegative => number < 0;

    /// <summary>The coefficient as it is read; a fraction where something stands below.</summary>
    internal Formula Read()
    {
        var size = Math.Abs(number);
        var (top, bottom) = Split(size);
        var (numerator, denominator) = (Factors(top, above), Factors(bottom, below));
        var body = below.Count == 0 && bottom == 1 ? numerator
            : new FormulaFraction(numerator, below.Count + (bottom == 1 ? 0 : 1) > 1 ? denominator.InParentheses() : denominator);
        return number < 0 ? Formula.Row(Formula.Number("−"), body) : body;
    }

    /// <summary>The number as a ratio of integers where it is ½ of one or one over an integer.</summary>
    private (double Top, double Bottom) Split(double size)
    {
        if (size == Math.Floor(size) || size == 0) return (size, 1);
        if (size == 0.5 && above.Count == 0 && below.Count == 0) return (size, 1);
        if (2 * size == Math.Floor(2 * size)) return (2 * size, 2);
        return 1 / size is var inverse && inverse == Math.Floor(inverse) ? (1, inverse) : (size, 1);
    }

    private static Formula Factors(double value, IReadOnlyList<Symbol> symbols)
    {
        var parts = new List<Formula>();
        if (value != 1 || symbols.Count == 0) parts.Add(Formula.Number(Text(value)));
        foreach (var symbol in symbols)
        {
            if (parts.Count > 0) parts.Add(Formula.Operator("·"));
            parts.Add(symbol.Axis is { } axis ? new FormulaAxis(axis) : FormulaSymbol.Of(symbol.Text));
        }
        return Formula.Row([.. parts]);
    }

    private static string Text(double value) => value == 0.5 ? "½" : value.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>Whether number and symbols are the same.</summary>
    public bool Equals(Coefficient? other) => other is not null && number == other.number && above.SequenceEqual(other.above) && below.SequenceEqual(other.below);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Coefficient);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(number, above.Count, below.Count);

    /// <summary>As text: <c>2/(m·n₃)</c>.</summary>
    public override string ToString() => FormulaText.Line(Read());
}
