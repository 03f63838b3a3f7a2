using System.Text;

namespace Backprop;

/// <summary>Text that nobody reads by accident, for instance in the source of a page. It is no secret: the book's script opens it (src/Workbook/Web/scripts/12-seals.js).</summary>
internal static class Sealed
{
    private const uint FnvStart = 2166136261, FnvPrime = 16777619;

    /// <param name="key">What the seal belongs to; the same text under another key looks different.</param>
    /// <param name="text">What is sealed.</param>
    public static string Text(string key, string text)
    {
        var state = Hash(key);
        var bytes = Encoding.UTF8.GetBytes(text);
        for (var i = 0; i < bytes.Length; i++)
        {
            state ^= state << 13;
            state ^= state >> 17;
            state ^= state << 5;
            bytes[i] ^= (byte)state;
        }
        return Convert.ToBase64String(bytes);
    }

    /// <summary>FNV-1a, and never 0, from which no stream of numbers comes.</summary>
    private static uint Hash(string key)
    {
        var hash = FnvStart;
        foreach (var b in Encoding.UTF8.GetBytes(key))
            hash = (hash ^ b) * FnvPrime;
        return hash == 0 ? FnvStart : hash;
    }
}
