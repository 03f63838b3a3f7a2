namespace Workbook.Book.Code.Languages;

internal static class Css
{
    public static readonly Lexicon Tokens = new(
        ('c', @"/\*.*?(?:\*/|\z)"),
        ('s', @"""(?:\\.|[^""\\\n])*""|'(?:\\.|[^'\\\n])*'"),
        ('k', @"@[\w-]+|![ \t]*important"),
        ('t', @"(?<=[{;]\s{0,80})[\w-]+(?=\s*:)"),
        ('n', @"(?<![\w-])[+-]?(?:\d+(?:\.\d+)?|\.\d+)(?:%|[a-z]+)?(?![\w-])|\#[\da-fA-F]{3,8}\b"));
}
