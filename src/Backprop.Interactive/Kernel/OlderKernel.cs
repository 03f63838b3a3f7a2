using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.CSharp;

namespace Backprop;

/// <summary>A kernel that can't run Plotly.NET 6, such as .NET Interactive as it is published.</summary>
internal static class OlderKernel
{
    internal static string Remedy => $"Charts of Plotly.NET need FSharp.Core {FSharpCore.Needed.ToString(2)} and this kernel has {FSharpCore.Here?.ToString(2) ?? "none"}: "
        + "build once with dotnet build src/Workbook, then point the notebook's front end at artifacts/kernel; the README says how. Figures show as still pictures meanwhile.";

    /// <summary>A cell that asks for a chart says what to do, in place of a missing assembly with a page of stack.</summary>
    public static void Explain(CSharpKernel kernel)
    {
        if (!CSharpKernels.IsNew(kernel)) return;
        kernel.AddMiddleware(async (command, context, next) =>
        {
            if (command is SubmitCode submission && AsksForChart(submission.Code)) context.Fail(command, message: Remedy);
            else await next(command, context);
        }, nameof(OlderKernel));
    }

    /// <summary>Whether code, not a comment or a text, names Plotly.NET or <see cref="PlotlyCharts.ToChart"/>.</summary>
    internal static bool AsksForChart(string code)
    {
        var script = CSharpSyntaxTree.ParseText(code, new CSharpParseOptions(kind: SourceCodeKind.Script));
        var names = string.Join(' ', script.GetRoot().DescendantTokens().Where(token => !token.IsKind(SyntaxKind.StringLiteralToken)).Select(token => token.Text));
        return names.Contains("Plotly . NET", StringComparison.Ordinal) || names.Contains(". ToChart (", StringComparison.Ordinal);
    }
}
