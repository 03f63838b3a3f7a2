using System.Reflection;
using System.Runtime.Loader;

namespace Workbook.Execution.CSharp;

/// <summary>
/// The assemblies a notebook refers to, apart from this program's own: a notebook may use another version of a library than the host.
/// Assemblies of a project are read into memory, so that building the project never waits for a running notebook.
/// </summary>
internal sealed class NotebookAssemblies() : AssemblyLoadContext("notebook")
{
    private readonly Dictionary<string, Assembly> _loaded = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _packaged = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _native = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> _folders = [];

    /// <summary>Loads an assembly of a project from its bytes; those beside it are found when it needs them.</summary>
    public Assembly LoadCopy(string path, byte[] content)
    {
        var folder = Path.GetDirectoryName(path)!;
        if (!_folders.Contains(folder))
            _folders.Add(folder);
        var name = Path.GetFileNameWithoutExtension(path);
        if (_loaded.TryGetValue(name, out var known))
            return known;
        using var image = new MemoryStream(content);
        var symbolFile = Path.ChangeExtension(path, ".pdb");
        using var symbols = File.Exists(symbolFile) ? new MemoryStream(File.ReadAllBytes(symbolFile)) : null;
        return _loaded[name] = LoadFromStream(image, symbols);
    }

    public void AddPackaged(string path) => _packaged.TryAdd(Path.GetFileNameWithoutExtension(path), path);

    public void AddNative(string path) => _native.TryAdd(Path.GetFileName(path), path);

    protected override Assembly? Load(AssemblyName name)
    {
        if (name.Name is not { } simple || FrameworkAssemblies.Has(simple))
            return null;
        if (_loaded.TryGetValue(simple, out var loaded))
            return loaded;
        if (_packaged.TryGetValue(simple, out var packaged))
            return _loaded[simple] = LoadFromAssemblyPath(packaged);
        return _folders.Select(folder => Path.Combine(folder, simple + ".dll")).FirstOrDefault(File.Exists) is { } beside
            ? LoadCopy(beside, File.ReadAllBytes(beside))
            : null;
    }

    protected override nint LoadUnmanagedDll(string name)
    {
        string[] spellings = [name, name + ".so", "lib" + name + ".so", name + ".dylib", "lib" + name + ".dylib", name + ".dll"];
        foreach (var spelling in spellings)
        {
            if (_native.TryGetValue(spelling, out var packaged))
                return LoadUnmanagedDllFromPath(packaged);
            if (_folders.Select(folder => Path.Combine(folder, spelling)).FirstOrDefault(File.Exists) is { } beside)
                return LoadUnmanagedDllFromPath(beside);
        }
        return 0;
    }
}
