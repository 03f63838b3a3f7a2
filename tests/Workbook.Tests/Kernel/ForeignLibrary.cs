using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Workbook.Tests.Kernel;

/// <summary>Compiles libraries that know nothing of this program.</summary>
internal static class ForeignLibrary
{
    /// <summary>Types that show themselves by the convention, each in a way of its own.</summary>
    public const string Shapes = """
        using System;
        using System.Collections.Generic;
        using System.IO;
        namespace Foreign;
        [AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true)]
        internal sealed class TypeFormatterSourceAttribute(Type type) : Attribute
        { public Type FormatterSourceType { get; } = type; public string[]? PreferredMimeTypes { get; set; } }
        [TypeFormatterSource(typeof(Source), PreferredMimeTypes = ["text/html", "text/latex"])]
        public abstract class Shape(string name) { public string Name => name; public int Hidden => throw new Exception("never read"); }
        public sealed class Circle() : Shape("circle");
        [TypeFormatterSource(typeof(Source))]
        public readonly struct Point { public override string ToString() => "point"; }
        [TypeFormatterSource(typeof(Source), PreferredMimeTypes = ["text/plain", "application/json"])]
        public sealed class Ratio<T>;
        [TypeFormatterSource(typeof(Failing))]
        public sealed class Broken;
        internal sealed class Source
        {
            public IEnumerable<object> CreateTypeFormatters() =>
                [new Formatter("text/html", "<b>", "</b>"), new Formatter("text/plain", "<<", ">>"), new Formatter("text/latex", "$", "$"), new Formatter("application/json", "[\"", "\"]")];
        }
        internal sealed class Formatter(string mime, string before, string after)
        {
            public string MimeType => mime;
            public bool Format(object instance, TextWriter writer)
            {
                writer.Write(before + (instance is Shape shape ? shape.Name : instance.GetType().Name.Split('`')[0]) + after);
                return true;
            }
        }
        internal sealed class Failing
        {
            public IEnumerable<object> CreateTypeFormatters() => [new FailingFormatter()];
            private sealed class FailingFormatter
            { public string MimeType => "text/html"; public bool Format(object instance, TextWriter writer) => throw new InvalidOperationException("the formatter failed"); }
        }
        """;

    public static void Compile(string path, string source)
    {
        var framework = RuntimeEnvironment.GetRuntimeDirectory();
        var compilation = CSharpCompilation.Create(
            Path.GetFileNameWithoutExtension(path),
            [CSharpSyntaxTree.ParseText(source)],
            [.. ((string[])["System.Private.CoreLib", "System.Runtime", "System.Collections", "System.Console"]).Select(name => MetadataReference.CreateFromFile(Path.Combine(framework, name + ".dll")))],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var result = compilation.Emit(path);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
    }
}
