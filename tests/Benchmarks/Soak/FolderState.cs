using System.Security.Cryptography;

namespace Benchmarks;

/// <summary>The files of a folder with their content, and what a round changed in it.</summary>
internal sealed class FolderState
{
    private readonly string _folder;
    private readonly SortedDictionary<string, string> _files = new(StringComparer.Ordinal);

    public FolderState(string folder)
    {
        _folder = folder;
        if (!Directory.Exists(folder)) return;
        foreach (var path in Directory.EnumerateFileSystemEntries(folder, "*", SearchOption.AllDirectories)) _files[Path.GetRelativePath(folder, path)] = Content(path);
    }

    /// <summary>What was added, changed or taken away since, by path.</summary>
    public IEnumerable<string> Changes()
    {
        var now = new FolderState(_folder)._files;
        foreach (var (path, content) in now)
            if (!_files.TryGetValue(path, out var before)) yield return $"{Path.Combine(_folder, path)} was left behind";
            else if (before != content) yield return $"{Path.Combine(_folder, path)} was changed";
        foreach (var path in _files.Keys.Where(path => !now.ContainsKey(path))) yield return $"{Path.Combine(_folder, path)} is gone";
    }

    /// <summary>Only notebooks are read: of a socket or a pipe it is enough that it is there, and to read it would be to wait.</summary>
    private static string Content(string path) => path.EndsWith(".ipynb", StringComparison.Ordinal) ? Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(path))) : "";
}
