using System.Runtime.CompilerServices;
using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.CSharp;

namespace Backprop;

/// <summary>The C# kernels of the notebook that is running.</summary>
internal static class CSharpKernels
{
    private static readonly ConditionalWeakTable<CSharpKernel, object> Done = [];

    /// <summary>None outside a notebook.</summary>
    public static IReadOnlyList<CSharpKernel> All()
    {
        List<CSharpKernel> all = [];
        KernelInvocationContext.Current?.HandlingKernel.RootKernel.VisitSubkernelsAndSelf(kernel =>
        {
            if (kernel is CSharpKernel csharp) all.Add(csharp);
        });
        return all;
    }

    /// <summary>Makes assemblies known to the cells that follow.</summary>
    public static void Reference(CSharpKernel kernel, IReadOnlyList<string> paths)
    {
        if (IsNew(kernel)) kernel.AddAssemblyReferences(paths);
    }

    /// <summary>Whether this kernel has not been asked about before.</summary>
    public static bool IsNew(CSharpKernel kernel) => Done.TryAdd(kernel, kernel);
}
