using Workbook.Execution.Kernel;

namespace Workbook.Execution.Packages;

/// <summary>The packages one notebook has asked for so far.</summary>
internal sealed class PackageSession(string folder, Action<string?> busyWith)
{
    private readonly SortedDictionary<string, string> _wanted = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> _sources = [];
    private readonly HashSet<string> _given = [];

    public void AddSource(string address) =>
        _sources.Add(address.Contains("://", StringComparison.Ordinal) ? address : Path.GetFullPath(Path.Combine(folder, address)));

    /// <summary>Restores the packages together with those before them; returns the files that are new.</summary>
    public async Task<PackageFiles> RestoreAsync(IReadOnlyList<CellPart.Package> packages, string source)
    {
        foreach (var package in packages)
        {
            var version = package.Version ?? "*";
            if (_wanted.TryGetValue(package.Id, out var known) && known != version && package.Version is not null)
                throw new CellFailureException(new CellFailure(
                    "PackageConflict", $"{package.Id} {known} is loaded already; {version} can't be loaded beside it.")
                {
                    Source = source, Line = package.Line, Remedy = "Name the same version in every cell.",
                });
            _wanted.TryAdd(package.Id, version);
        }
        busyWith($"restoring {string.Join(", ", packages.Select(p => $"{p.Id} {p.Version}".TrimEnd()))}");
        try
        {
            var files = await PackageRestore.RunAsync(_wanted, _sources, folder).ConfigureAwait(false);
            return new([.. files.Assemblies.Where(_given.Add)], [.. files.NativeLibraries.Where(_given.Add)]);
        }
        catch (PackageRestoreException e)
        {
            foreach (var package in packages)
                _wanted.Remove(package.Id);
            throw new CellFailureException(new CellFailure("PackageRestore", e.Message)
            {
                Source = source, Line = packages[0].Line, Remedy = e.Remedy,
            });
        }
        finally
        {
            busyWith(null);
        }
    }
}
