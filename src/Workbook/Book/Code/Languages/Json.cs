namespace Workbook.Book.Code.Languages;

internal static class Json
{
    public static readonly Lexicon Tokens = new(
        ('s', @"""(?:\\.|[^""\\])*"""),
        ('n', @"(?<![\w.])-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?(?!\w)"),
        ('k', Lexicon.Words("true false null")));
}
