namespace Workbook.Book.Code.Languages;

internal static class Shell
{
    public static readonly Lexicon Tokens = new(
        ('c', @"(?<!\S)\#[^\n]*"),
        ('s', @"'[^']*'|""(?:\\.|[^""\\])*"""),
        ('t', @"\$(?:\{[^}\n]+\}|\w+|[@*#?$!-])"),
        ('n', Lexicon.Numbers),
        ('k', Lexicon.Words("case do done elif else esac export fi for function if in local return set then unset while")));
}
