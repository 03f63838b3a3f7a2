using Microsoft.CodeAnalysis;

namespace Workbook.Execution.CSharp;

/// <summary>A name the compiler doesn't know may be a type whose namespace the cell didn't name.</summary>
internal static class MissingName
{
    private const int MaxNamespaces = 3;

    public static string? Remedy(Diagnostic error, Compilation compilation)
    {
        if (error.Id is not ("CS0103" or "CS0246") || !error.Location.IsInSource)
            return null;
        var name = error.Location.SourceTree!.GetText().ToString(error.Location.SourceSpan).Split('<')[0];
        var found = Namespaces(compilation.GlobalNamespace, name)
            .OrderBy(space => space.Length).ThenBy(space => space, StringComparer.Ordinal)
            .Take(MaxNamespaces).ToList();
        return found.Count == 0 ? null : $"{name} is in {string.Join(", ", found)}: begin the cell with using {found[0]};";
    }

    private static IEnumerable<string> Namespaces(INamespaceSymbol space, string name)
    {
        if (!space.IsGlobalNamespace && space.GetTypeMembers(name).Any(type => type.DeclaredAccessibility == Accessibility.Public))
            yield return space.ToDisplayString();
        foreach (var found in space.GetNamespaceMembers().SelectMany(inner => Namespaces(inner, name)))
            yield return found;
    }
}
