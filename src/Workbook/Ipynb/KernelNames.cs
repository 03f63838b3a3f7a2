using System.Collections.Frozen;

namespace Workbook.Ipynb;

/// <summary>The kernels of .NET Interactive and their other spellings.</summary>
internal static class KernelNames
{
    private static readonly FrozenDictionary<string, string> Aliases = new Dictionary<string, string>
    {
        ["csharp"] = "csharp", ["c#"] = "csharp", ["C#"] = "csharp",
        ["fsharp"] = "fsharp", ["f#"] = "fsharp", ["F#"] = "fsharp",
        ["pwsh"] = "pwsh", ["powershell"] = "pwsh",
        ["javascript"] = "javascript", ["js"] = "javascript",
        ["html"] = "html", ["markdown"] = "markdown", ["md"] = "markdown", ["mermaid"] = "mermaid",
        ["http"] = "http", ["sql"] = "sql", ["kql"] = "kql", ["value"] = "value",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The kernel's name for one of its spellings, or null.</summary>
    public static string? Find(string name) => Aliases.GetValueOrDefault(name);

    public static string Normalise(string name) => Find(name) ?? (name == "polyglot-notebook" ? "csharp" : name);
}
