using System.Collections.Frozen;
using System.Runtime.InteropServices;

namespace Workbook.Execution.CSharp;

/// <summary>The assemblies of the running .NET: every cell may use them without a reference.</summary>
internal static class FrameworkAssemblies
{
    private static readonly FrozenDictionary<string, string> Paths = Find();

    public static IEnumerable<string> All => Paths.Values;

    public static bool Has(string simpleName) => Paths.ContainsKey(simpleName);

    public static string? PathOf(string simpleName) => Paths.GetValueOrDefault(simpleName);

    private static FrozenDictionary<string, string> Find()
    {
        var folder = Path.TrimEndingDirectorySeparator(RuntimeEnvironment.GetRuntimeDirectory());
        return ((string?)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") ?? "")
            .Split(Path.PathSeparator)
            .Where(path => Path.GetDirectoryName(path) == folder)
            .Distinct()
            .ToFrozenDictionary(path => Path.GetFileNameWithoutExtension(path)!, StringComparer.OrdinalIgnoreCase);
    }
}
