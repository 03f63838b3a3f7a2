using System.Globalization;

namespace Backprop;

/// <summary>
/// How deep and how large an expression is. Whatever is done with one goes down its levels on the stack and through all its parts, so both have a limit
/// that is refused when the expression is built, with an error, rather than met by a process that ends.
/// </summary>
/// <param name="Levels">Operations within operations, through names too.</param>
/// <param name="Parts">Operations and names when written out; an operand that stands twice counts twice.</param>
internal readonly record struct Nesting(int Levels, long Parts)
{
    /// <summary>Most levels. With this many every operation on expressions stays within a megabyte of stack.</summary>
    public const int MostLevels = 300;

    /// <summary>Most parts.</summary>
    public const long MostParts = 100_000;

    /// <summary>A variable, a number, a vector of ones.</summary>
    public static Nesting Leaf { get; } = new(1, 1);

    /// <summary>An operation on these operands.</summary>
    /// <exception cref="ArgumentException">It would be too deep or too large.</exception>
    public static Nesting Over(params ReadOnlySpan<Nesting> operands)
    {
        var (levels, parts) = (1, 1L);
        foreach (var operand in operands) (levels, parts) = (Math.Max(levels, operand.Levels + 1), parts + operand.Parts);
        if (levels > MostLevels)
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture,
                $"This expression would be nested more than {MostLevels} levels deep, which is the limit. Group its terms: (A + B) + (C + D) has fewer levels than A + B + C + D."));
        if (parts > MostParts)
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture,
                $"This expression would have more than {MostParts} parts when written out, which is the limit. Give what stands in it several times a name with Define."));
        return new(levels, parts);
    }

    /// <summary>Something with a name: it is written as its name, but evaluated through what it stands for.</summary>
    public static Nesting Named(Nesting body) => new(Over(body).Levels, 1);
}
