using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Runtime.InteropServices;

namespace Workbook.Kernel;

/// <summary>A name the compiler doesn't know may be a type whose namespace the cell didn't name.</summary>
internal static class MissingName
{
    private const int MaxNamespaces = 3;

    /// <param name="assemblies">The files of the assemblies the notebook refers to, beside those of .NET itself.</param>
    public static string? Remedy(string name, IEnumerable<string> assemblies)
    {
        name = name.Split('<')[0];
        var found = assemblies.Concat(Directory.EnumerateFiles(RuntimeEnvironment.GetRuntimeDirectory(), "*.dll"))
            .SelectMany(file => Namespaces(file, name)).Distinct()
            .OrderBy(space => space.Length).ThenBy(space => space, StringComparer.Ordinal)
            .Take(MaxNamespaces).ToList();
        return found.Count == 0 ? null : $"{name} is in {string.Join(", ", found)}: begin the cell with using {found[0]};";
    }

    /// <summary>The namespaces of an assembly that have a public type of that name, whatever its type parameters.</summary>
    private static List<string> Namespaces(string file, string name)
    {
        try
        {
            using var image = new PEReader(File.OpenRead(file));
            if (!image.HasMetadata)
                return [];
            var metadata = image.GetMetadataReader();
            return [.. metadata.TypeDefinitions.Select(metadata.GetTypeDefinition)
                .Where(type => (type.Attributes & System.Reflection.TypeAttributes.VisibilityMask) == System.Reflection.TypeAttributes.Public)
                .Where(type => metadata.GetString(type.Name).Split('`')[0] == name)
                .Select(type => metadata.GetString(type.Namespace))
                .Where(space => space.Length > 0)];
        }
        catch (Exception e) when (e is IOException or BadImageFormatException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
