namespace Workbook.Book.Code.Languages;

internal static class JavaScript
{
    public static readonly Lexicon Tokens = new(
        ('c', @"//[^\n]*|/\*.*?(?:\*/|\z)"),
        ('s', @"`(?:\\.|\$\{(?:[^{}]|\{[^{}]*\})*\}|[^`\\])*(?:`|\z)"),
        ('s', @"'(?:\\.|[^'\\\n])*'|""(?:\\.|[^""\\\n])*"""),
        // A slash divides after a value and begins a pattern after anything else.
        ('s', @"(?<=(?:^|[=(,:;!&|?{}\[+*%~^<>-]|\breturn|\btypeof)[ \t]{0,40})/(?![*/\s])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\[\n])+/[a-z]*"),
        ('n', Lexicon.Numbers),
        ('k', Lexicon.Words("""
            async await break case catch class const continue default delete do else export extends false finally for from function if import
            in instanceof let new null of return static super switch this throw true try typeof undefined var void while yield
            """)),
        ('m', @"\b[\p{L}_$][\w$]*(?=\()"),
        ('t', @"\b\p{Lu}\p{Ll}\w*(?=\.\p{L})|(?<=\bnew )[\w$]+"));
}
