using Workbook.Jupyter;

namespace Workbook.Commands;

/// <summary>Where the kernels are registered.</summary>
/// <param name="Missing">Why it is a default and not what Jupyter said, or null.</param>
internal sealed record KernelPlace(KernelspecFolder Kernels, string? Missing)
{
    public static async Task<KernelPlace> FindAsync(string? dataFolder, string? prefix, CancellationToken cancellation)
    {
        if (dataFolder is not null && prefix is not null)
            throw new UsageException("--path and --prefix both say where. Give one of them.");
        if (dataFolder is "" || prefix is "")
            throw new UsageException("A folder without a name can't be found. Give --path or --prefix one.");
        if (dataFolder is not null)
            return new(new KernelspecFolder(Path.GetFullPath(dataFolder)), null);
        if (prefix is not null)
            return new(new KernelspecFolder(Path.GetFullPath(Path.Combine(prefix, "share", "jupyter"))), null);
        var found = await JupyterDataFolder.FindAsync(cancellation).ConfigureAwait(false);
        return new(new KernelspecFolder(found.Path), found.Missing);
    }
}
