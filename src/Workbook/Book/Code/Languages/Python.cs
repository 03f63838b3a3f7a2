namespace Workbook.Book.Code.Languages;

internal static class Python
{
    private const string Prefix = @"(?<!\w)(?:[rRbBfFuU]{1,2})?";

    public static readonly Lexicon Tokens = new(
        ('c', @"\#[^\n]*"),
        ('s', $@"{Prefix}(?:"""""".*?(?:""""""|\z)|'''.*?(?:'''|\z))"),
        ('s', $@"{Prefix}(?:'(?:\\.|[^'\\\n])*'|""(?:\\.|[^""\\\n])*"")"),
        ('d', @"^%{1,2}\p{L}[^\n]*"),
        ('m', @"^[ \t]*@[\w.]+|(?<=\bdef )\w+"),
        ('t', @"(?<=\bclass )\w+"),
        ('n', Lexicon.Numbers),
        ('k', Lexicon.Words("""
            and as assert async await break class continue def del elif else except False finally for from global if import in is
            lambda None nonlocal not or pass raise return True try while with yield
            """)),
        ('m', @"\b[\p{L}_]\w*(?=\()"));
}
