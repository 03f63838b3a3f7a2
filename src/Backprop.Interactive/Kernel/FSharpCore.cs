using System.Reflection;
using System.Runtime.Loader;

namespace Backprop;

/// <summary>Plotly.NET 6 needs a newer FSharp.Core than .NET Interactive ships, and a process can have only one.</summary>
internal static class FSharpCore
{
    private const string Name = "FSharp.Core";

    public static Version Needed { get; } = typeof(FSharpCore).Assembly.GetReferencedAssemblies().Single(reference => reference.Name == Name).Version!;

    public static Version? Here { get; } = Find();

    public static bool IsNewEnough => Here >= Needed;

    private static Version? Find()
    {
        try
        {
            return AssemblyLoadContext.Default.LoadFromAssemblyName(new AssemblyName(Name)).GetName().Version;
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }
}
