namespace Benchmarks;

/// <summary>The peers' scripts, written out of this program into a folder that is deleted at the end.</summary>
internal sealed class PythonScripts : IDisposable
{
    public PythonScripts()
    {
        var program = typeof(PythonScripts).Assembly;
        foreach (var name in program.GetManifestResourceNames().Where(name => name.EndsWith(".py", StringComparison.Ordinal)))
        {
            using var from = program.GetManifestResourceStream(name)!;
            using var to = File.Create(Path.Combine(Folder, name));
            from.CopyTo(to);
        }
    }

    private string Folder { get; } = Directory.CreateTempSubdirectory("backprop-peers-").FullName;

    /// <summary>Starts a module of them.</summary>
    public Peer Start(PeerLibrary library, BlasSetting setting, int threads) =>
        new(library.Name, Python.Program!, ["-B", Path.Combine(Folder, "serve.py"), library.Module], setting.Environment(threads));

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
