namespace Workbook.Book.Code;

/// <summary>How deep code is nested. The compiler's parser goes down a level of the stack for each, and where the stack ends the whole program does.</summary>
internal static class CodeDepth
{
    /// <summary>Far more than anyone writes, and a small part of what the parser can take.</summary>
    private const int Most = 200;

    /// <summary>Judged by characters alone, so that a long text in quotes may count as deep: it is shown without colours then, and nothing is lost.</summary>
    public static bool IsBeyondParser(string code)
    {
        var (open, angles, prefixes) = (0, 0, 0);
        foreach (var c in code)
        {
            open = c switch { '(' or '[' or '{' => open + 1, ')' or ']' or '}' => Math.Max(0, open - 1), _ => open };
            // Of List<List<…; those of comparisons are soon followed by the end of a condition or a statement.
            angles = c switch { '<' => angles + 1, ';' or ')' or '{' or '}' => 0, _ => angles };
            prefixes = c switch { '!' or '~' or '-' or '+' or '*' or '&' or '^' or '?' => prefixes + 1, ' ' or '\t' or '\n' => prefixes, _ => 0 };
            if (open > Most || angles > Most || prefixes > Most)
                return true;
        }
        return false;
    }
}
