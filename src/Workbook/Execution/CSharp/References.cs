using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Scripting.Hosting;

namespace Workbook.Execution.CSharp;

/// <summary>Finds what <c>#r</c> names: an assembly file relative to the notebook's folder, or an assembly of .NET by name.</summary>
internal sealed class References : MetadataReferenceResolver
{
    private readonly string _folder;
    private readonly NotebookAssemblies _assemblies = new();
    private readonly InteractiveAssemblyLoader _loader;
    private readonly Dictionary<string, PortableExecutableReference> _known = new(StringComparer.Ordinal);

    public References(string folder, InteractiveAssemblyLoader loader)
    {
        (_folder, _loader) = (folder, loader);
        loader.RegisterDependency(typeof(References).Assembly);
    }

    public static IEnumerable<MetadataReference> OfEveryCell() =>
        [.. FrameworkAssemblies.All.Select(path => FromFile(path)), FromFile(typeof(References).Assembly.Location)];

    /// <summary>Makes an assembly of a restored package known; returns what the compiler refers to, or null for a file that can't be loaded.</summary>
    public PortableExecutableReference? AddPackaged(string path)
    {
        _assemblies.AddPackaged(path);
        try
        {
            _loader.RegisterDependency(_assemblies.LoadFromAssemblyName(new System.Reflection.AssemblyName(Path.GetFileNameWithoutExtension(path))));
        }
        catch (Exception e) when (e is BadImageFormatException or IOException)
        {
            return null;
        }
        return _known[path] = FromFile(path);
    }

    public void AddNative(string path) => _assemblies.AddNative(path);

    public override bool ResolveMissingAssemblies => true;

    public override PortableExecutableReference? ResolveMissingAssembly(MetadataReference definition, AssemblyIdentity referenceIdentity)
    {
        try
        {
            return _assemblies.LoadFromAssemblyName(new System.Reflection.AssemblyName(referenceIdentity.Name)) is { Location: "" } copy
                && _known.Values.FirstOrDefault(known => known.Display == copy.GetName().Name) is { } reference ? reference : null;
        }
        catch (Exception e) when (e is IOException or BadImageFormatException)
        {
            return null;
        }
    }

    public override ImmutableArray<PortableExecutableReference> ResolveReference(
        string reference, string? baseFilePath, MetadataReferenceProperties properties)
    {
        if (FileOf(reference, baseFilePath) is { } path)
            return [Project(path)];
        var name = reference.Split(',')[0].Trim();
        if (FrameworkAssemblies.PathOf(name) is not { } framework)
            return [];
        return [_known.TryGetValue(framework, out var known) ? known : _known[framework] = FromFile(framework)];
    }

    private string? FileOf(string reference, string? baseFilePath)
    {
        if (reference.StartsWith("nuget:", StringComparison.OrdinalIgnoreCase))
            return null;
        // Inside a #load-ed file its own folder comes first, then the notebook's.
        string?[] folders = [Path.IsPathRooted(baseFilePath) ? Path.GetDirectoryName(baseFilePath) : null, _folder];
        return folders.OfType<string>().Select(folder => Path.GetFullPath(Path.Combine(folder, reference))).FirstOrDefault(File.Exists);
    }

    private PortableExecutableReference Project(string path)
    {
        if (_known.TryGetValue(path, out var known))
            return known;
        var content = File.ReadAllBytes(path);
        _loader.RegisterDependency(_assemblies.LoadCopy(path, content));
        return _known[path] = MetadataReference.CreateFromImage(content);
    }

    // Without a path: the script loader would load a second copy of the assembly from it.
    private static PortableExecutableReference FromFile(string path) =>
        AssemblyMetadata.Create(ModuleMetadata.CreateFromFile(path)).GetReference(display: Path.GetFileNameWithoutExtension(path));

    public override bool Equals(object? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}
