namespace Workbook.Book.Code.Languages;

internal static class PowerShell
{
    public static readonly Lexicon Tokens = new(
        ignoreCase: true,
        ('c', @"<\#.*?(?:\#>|\z)|(?<![^\s;(){}|,=])\#[^\n]*"),
        ('s', @"@""[ \t]*\n(?:.*?\n)?""@|@'[ \t]*\n(?:.*?\n)?'@"),
        ('s', @"""(?:`.|""""|[^""`])*(?:""|\z)|'(?:''|[^'])*(?:'|\z)"),
        (' ', "`."),
        ('t', @"\$(?:\{[^}\n]+\}|\w+:\w+|\w+|[$?^])|@\w+"),
        ('t', @"(?<![\w$)\]])\[\p{L}[\w.]*(?:\[\])?\]"),
        ('k', @"(?<!\w)-(?:[ci]?(?:eq|ne|gt|ge|lt|le|(?:not)?(?:like|match|contains|in)|replace|split)|join|and|or|not|xor|is|isnot|as|f|band|bor|bnot|bxor|shl|shr)\b"),
        ('m', @"(?<![\w$.-])\p{L}+-\p{L}\w*"),
        ('n', @"(?<![\w.-])(?:0x[\da-f]+|\d+(?:\.(?!\.)\d+)?(?:e[+-]?\d+)?)(?:[dlu]?[kmgtp]b|[dlu])?(?!\w)"),
        ('k', Lexicon.Words("""
            begin break catch class continue data do dynamicparam else elseif end enum exit filter finally for foreach function hidden if in param process
            return static switch throw trap try until using while
            """)));
}
