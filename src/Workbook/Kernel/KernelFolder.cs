using Workbook.Execution;

namespace Workbook.Kernel;

/// <summary>Where the build assembled .NET Interactive: <c>artifacts/kernel</c>, or a folder <c>kernel</c> beside this program.</summary>
internal static class KernelFolder
{
    private const string Program = "Microsoft.DotNet.Interactive.App.dll";

    /// <summary>The kernel's program, to be started with <c>dotnet</c>.</summary>
    /// <exception cref="KernelStartException">It isn't there.</exception>
    public static string ProgramFile => Find(AppContext.BaseDirectory)
        ?? throw new KernelStartException("The kernel that runs the cells is not where the build puts it, artifacts/kernel. Build the workbook (dotnet build src/Workbook), then run again.");

    /// <summary>The nearest folder <c>kernel</c> of this folder or of one above it, if it is complete.</summary>
    public static string? Find(string from)
    {
        for (var at = new DirectoryInfo(from); at is not null; at = at.Parent)
        {
            var program = Path.Combine(at.FullName, "kernel", Program);
            if (File.Exists(program) && File.Exists(Path.Combine(at.FullName, "kernel", ".complete")))
                return program;
        }
        return null;
    }
}
