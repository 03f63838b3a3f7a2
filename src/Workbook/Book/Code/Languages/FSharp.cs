namespace Workbook.Book.Code.Languages;

internal static class FSharp
{
    // (* a comment (* in a comment *) *), but (*) is an operator.
    private const string Comment = @"\(\*(?!\))(?>[^(*]+|\((?!\*)|\*(?!\))|(?<deep>\(\*)|(?<-deep>\*\)))*(?:(?(deep)(?!))\*\)|\z)";

    public static readonly Lexicon Tokens = new(
        ('c', $@"//[^\n]*|{Comment}"),
        ('s', @"\$*"""""".*?(?:""""""|\z)"),
        ('s', @"(?:@\$?|\$@)""(?:""""|[^""])*(?:""|\z)|\$?""(?:\\.|[^""\\])*(?:""B?|\z)"),
        ('s', @"(?<!\w)'(?:\\(?:u[\da-fA-F]{4}|x[\da-fA-F]{2}|\d{3}|.)|[^'\\\n])'B?"),
        ('t', @"(?<!\w)[\^']\p{L}\w*"),
        (' ', "``[^`\n]+``"),
        ('d', @"^[ \t]*\#(?:if|else|endif|nowarn|light|time)\b[^\n]*"),
        ('n', Lexicon.Numbers),
        ('k', Lexicon.Words("""
            abstract and as assert async base begin class default delegate do done downcast downto elif else end exception extern false finally fixed for fun
            function global if in inherit inline interface internal lazy let match member module mutable namespace new not null of open or override private
            public rec return seq static struct task then to true try type upcast use val void when while with yield
            """) + @"!?"),
        ('t', @"\b\p{Lu}\p{Ll}\w*(?=\.\p{L})"));
}
