using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Scripting;
using Microsoft.CodeAnalysis.Scripting.Hosting;
using Workbook.Execution.Display;
using Workbook.Execution.Kernel;
using Workbook.Execution.Packages;

namespace Workbook.Execution.CSharp;

/// <summary>The C# state of a notebook: each submission sees what those before it declared.</summary>
internal sealed class CSharpSession
{
    // Those that every host of C# notebooks imports; the others a notebook writes out.
    private static readonly string[] Imports = ["System", "System.Text", "System.Collections.Generic", "System.Linq", "System.Threading.Tasks"];

    private readonly string _folder;
    private readonly InteractiveAssemblyLoader _loader = new();
    private readonly References _references;
    private readonly Dictionary<string, string> _sources = [];
    private ScriptOptions _options;
    private ScriptState<object>? _state;

    public CSharpSession(string folder)
    {
        _folder = folder;
        _references = new References(folder, _loader);
        _options = ScriptOptions.Default
            .WithLanguageVersion(LanguageVersion.CSharp14)
            .WithOptimizationLevel(OptimizationLevel.Release)
            .WithEmitDebugInformation(true)
            .WithFileEncoding(System.Text.Encoding.UTF8)
            .WithReferences(References.OfEveryCell())
            .WithImports(Imports.Append(typeof(CellFunctions).FullName!))
            .WithMetadataResolver(_references)
            .WithSourceResolver(new SourceFileResolver([], folder));
    }

    /// <summary>Compiles something, so that the first cell doesn't pay for the compiler's own start.</summary>
    public void WarmUp() => CSharpScript.Create<object>("0", _options).Compile();

    public void Add(PackageFiles package)
    {
        _options = _options.AddReferences(package.Assemblies.Select(_references.AddPackaged).OfType<MetadataReference>());
        foreach (var native in package.NativeLibraries)
            _references.AddNative(native);
    }

    /// <summary>Compiles and runs a submission and shows the value of its last expression. Throws what explains a failure.</summary>
    public async Task RunAsync(string code, string source, bool isResult)
    {
        var options = _options.WithFilePath(source);
        var script = _state is null
            ? CSharpScript.Create<object>(code, options, assemblyLoader: _loader)
            : _state.Script.ContinueWith<object>(code, options);
        var diagnostics = script.Compile();
        if (diagnostics.Any(d => d.Severity == DiagnosticSeverity.Error))
            throw new CellFailureException(CompileFailure.Of(diagnostics, script.GetCompilation(), code, source, _folder));
        _sources[source] = code;
        _state = _state is null
            ? await script.RunAsync(catchException: _ => true).ConfigureAwait(false)
            : await script.RunFromAsync(_state, catchException: _ => true).ConfigureAwait(false);
        if (_state.Exception is { } exception)
            throw new CellFailureException(RuntimeFailure.Of(exception, _folder, SourceOf));
        if (HasValue(script.GetCompilation(), _state.ReturnValue))
            Show(_state.ReturnValue, isResult);
    }

    private string? SourceOf(string name) =>
        _sources.TryGetValue(name, out var code) ? code
        : Path.Combine(_folder, name) is var file && File.Exists(file) ? File.ReadAllText(file) : null;

    private static void Show(object? value, bool isResult)
    {
        if (value is DisplayedValue)
            return;
        var bundle = ValueBundle.Of(value);
        if (isResult)
            CellOutputs.Current.Result(bundle);
        else
            CellOutputs.Current.Display(bundle);
    }

    /// <summary>
    /// A submission has a value when it ends in an expression without a semicolon that is not void (the value may be null), or returns one.
    /// </summary>
    private static bool HasValue(Compilation compilation, object? value)
    {
        var tree = compilation.SyntaxTrees.Last();
        if (value is not null)
            return true;
        return tree.GetRoot() is CompilationUnitSyntax { Members: [.., GlobalStatementSyntax { Statement: ExpressionStatementSyntax last }] }
            && last.SemicolonToken.IsMissing
            && compilation.GetSemanticModel(tree).GetTypeInfo(last.Expression) is var info
            && (info.Type ?? info.ConvertedType)?.SpecialType != SpecialType.System_Void;
    }
}
