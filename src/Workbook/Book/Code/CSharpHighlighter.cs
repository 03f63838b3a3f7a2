using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Workbook.Book.Code;

/// <summary>Colours C# by the compiler's own syntax tree. Names are told apart by where they stand, since a page has no references to resolve them.</summary>
internal static class CSharpHighlighter
{
    private static readonly CSharpParseOptions Options = new(LanguageVersion.Preview, DocumentationMode.Parse, SourceCodeKind.Script);

    private const int MostBrackets = 100;
    private const int MostInterpolations = 500;

    public static string ToHtml(string code)
    {
        if (IsTooDeep(code))
            return Markup.Escape(code);
        var root = CSharpSyntaxTree.ParseText(code, Options).GetRoot();
        var html = new TokenWriter();
        foreach (var token in root.DescendantTokens(_ => true, descendIntoTrivia: false))
        {
            WriteTrivia(token.LeadingTrivia, html);
            html.Write(token.Text, Class(token));
            WriteTrivia(token.TrailingTrivia, html);
        }
        return html.ToString();
    }

    /// <summary>The parser follows brackets into each other until its stack ends, and looks ahead the longer the deeper they stand. What it can't follow stays plain.</summary>
    private static bool IsTooDeep(string code)
    {
        // Strings with code in them are the one thing that tokens hold of themselves.
        if (code.AsSpan().Count('$') > MostInterpolations)
            return true;
        var (depth, angles) = (0, 0);
        foreach (var token in SyntaxFactory.ParseTokens(code, options: Options))
        {
            switch (token.Kind())
            {
                case SyntaxKind.OpenParenToken or SyntaxKind.OpenBracketToken or SyntaxKind.OpenBraceToken:
                    depth++;
                    break;
                case SyntaxKind.CloseParenToken or SyntaxKind.CloseBracketToken or SyntaxKind.CloseBraceToken:
                    depth = Math.Max(0, depth - 1);
                    break;
                case SyntaxKind.LessThanToken:
                    angles++;
                    break;
                case SyntaxKind.SemicolonToken:
                    angles = 0;
                    break;
                case SyntaxKind.GreaterThanToken:
                    angles = Math.Max(0, angles - 1);
                    break;
            }
            if (depth + angles > MostBrackets)
                return true;
        }
        return false;
    }

    private static void WriteTrivia(SyntaxTriviaList list, TokenWriter html)
    {
        foreach (var trivia in list)
        {
            html.Write(trivia.ToFullString(), trivia.Kind() switch
            {
                SyntaxKind.WhitespaceTrivia or SyntaxKind.EndOfLineTrivia or SyntaxKind.SkippedTokensTrivia => null,
                SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia
                    or SyntaxKind.SingleLineDocumentationCommentTrivia or SyntaxKind.MultiLineDocumentationCommentTrivia
                    or SyntaxKind.DisabledTextTrivia => 'c',
                _ => 'd',
            });
        }
    }

    private static char? Class(SyntaxToken token) => token.Kind() switch
    {
        SyntaxKind.NumericLiteralToken => 'n',
        SyntaxKind.StringLiteralToken or SyntaxKind.CharacterLiteralToken or SyntaxKind.Utf8StringLiteralToken
            or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken
            or SyntaxKind.Utf8SingleLineRawStringLiteralToken or SyntaxKind.Utf8MultiLineRawStringLiteralToken
            or SyntaxKind.InterpolatedStringTextToken or SyntaxKind.InterpolatedStringStartToken or SyntaxKind.InterpolatedStringEndToken
            or SyntaxKind.InterpolatedVerbatimStringStartToken or SyntaxKind.InterpolatedRawStringEndToken
            or SyntaxKind.InterpolatedSingleLineRawStringStartToken or SyntaxKind.InterpolatedMultiLineRawStringStartToken => 's',
        SyntaxKind.IdentifierToken => Name(token),
        var kind when SyntaxFacts.IsKeywordKind(kind) || SyntaxFacts.IsContextualKeyword(kind) => 'k',
        _ => null,
    };

    private static char? Name(SyntaxToken token)
    {
        switch (token.Parent)
        {
            case BaseTypeDeclarationSyntax or DelegateDeclarationSyntax or TypeParameterSyntax:
                return 't';
            case ConstructorDeclarationSyntax or DestructorDeclarationSyntax:
                return 't';
            case MethodDeclarationSyntax or LocalFunctionStatementSyntax:
                return 'm';
            case SimpleNameSyntax name:
                return NameInUse(name);
            default:
                return null;
        }
    }

    private static char? NameInUse(SimpleNameSyntax name)
    {
        if (name.Parent is InvocationExpressionSyntax || (name.Parent is MemberAccessExpressionSyntax access && access.Name == name && access.Parent is InvocationExpressionSyntax)
            || (name.Parent is MemberBindingExpressionSyntax { Parent: InvocationExpressionSyntax }))
            return name.Identifier.Text == "nameof" ? 'k' : 'm';
        if (IsType(name))
            return name.IsVar || name.Identifier.Text is "dynamic" or "nint" or "nuint" ? 'k' : 't';
        // Network.Create, Activation.Sigmoid: a capitalised word before a dot; W3.Rows is a matrix.
        return name.Parent is MemberAccessExpressionSyntax member && member.Expression == name && LooksLikeType(name.Identifier.Text) ? 't' : null;
    }

    private static bool LooksLikeType(string text) => text.Length > 2 && char.IsUpper(text[0]) && char.IsLower(text[1]);

    private static bool IsType(SimpleNameSyntax name)
    {
        ExpressionSyntax type = name;
        while (type.Parent is QualifiedNameSyntax { Right: var right } qualified && right == type)
            type = qualified;
        while (type.Parent is NullableTypeSyntax or ArrayTypeSyntax or RefTypeSyntax or PointerTypeSyntax)
            type = (ExpressionSyntax)type.Parent;
        return type.Parent switch
        {
            VariableDeclarationSyntax declaration => declaration.Type == type,
            ParameterSyntax parameter => parameter.Type == type,
            ObjectCreationExpressionSyntax created => created.Type == type,
            ArrayCreationExpressionSyntax or StackAllocArrayCreationExpressionSyntax => true,
            CastExpressionSyntax cast => cast.Type == type,
            TypeArgumentListSyntax or BaseTypeSyntax or TypeOfExpressionSyntax or DefaultExpressionSyntax or SizeOfExpressionSyntax => true,
            MethodDeclarationSyntax method => method.ReturnType == type,
            LocalFunctionStatementSyntax function => function.ReturnType == type,
            BasePropertyDeclarationSyntax property => property.Type == type,
            DeclarationExpressionSyntax declared => declared.Type == type,
            DeclarationPatternSyntax pattern => pattern.Type == type,
            RecursivePatternSyntax pattern => pattern.Type == type,
            TypePatternSyntax => true,
            ForEachStatementSyntax loop => loop.Type == type,
            CatchDeclarationSyntax caught => caught.Type == type,
            TupleElementSyntax element => element.Type == type,
            AttributeSyntax => true,
            TypeConstraintSyntax => true,
            BinaryExpressionSyntax binary => binary.Right == type && binary.Kind() is SyntaxKind.IsExpression or SyntaxKind.AsExpression,
            ParenthesizedLambdaExpressionSyntax lambda => lambda.ReturnType == type,
            _ => false,
        };
    }
}
