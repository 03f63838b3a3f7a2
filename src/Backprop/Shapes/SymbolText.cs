using System.Text;

namespace Backprop;

/// <summary>Layer numbers in names: raised in a matrix (<c>W²</c>), lowered in an axis (<c>n₂</c>). Digits typed plainly at the end are moved there.</summary>
internal static class SymbolText
{
    private const string Raised = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private const string Lowered = "₀₁₂₃₄₅₆₇₈₉";

    public static string WithSuperscript(string name) => Move(name.Trim(), Raised);

    public static string WithSubscript(string name) => Move(name.Trim(), Lowered);

    /// <summary><c>dW²</c> → (<c>dW</c>, <c>2</c>).</summary>
    public static (string Base, string Script) SplitSuperscript(string name) => Split(name, Raised);

    /// <summary><c>n₂</c> → (<c>n</c>, <c>2</c>).</summary>
    public static (string Base, string Script) SplitSubscript(string name) => Split(name, Lowered);

    /// <summary>An integer in raised digits.</summary>
    public static string Superscript(int number) => WithSuperscript(string.Create(null, $"{number}"));

    private static string Move(string name, string digits)
    {
        var end = name.Length;
        while (end > 0 && char.IsAsciiDigit(name[end - 1])) end--;
        if (end == name.Length || (end == 0 && digits == Lowered)) return name;
        var moved = new StringBuilder(name, 0, end, name.Length);
        foreach (var c in name.AsSpan(end)) moved.Append(digits[c - '0']);
        return moved.ToString();
    }

    private static (string, string) Split(string name, string digits)
    {
        var end = name.Length;
        while (end > 0 && digits.Contains(name[end - 1])) end--;
        return (name[..end], string.Concat(name[end..].Select(c => (char)('0' + digits.IndexOf(c)))));
    }
}
