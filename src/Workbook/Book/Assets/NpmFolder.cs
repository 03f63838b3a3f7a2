using System.Security.Cryptography;
using System.Text;
using Workbook.Files;

namespace Workbook.Book.Assets;

/// <summary>
/// The npm packages the book is made with, installed once for each version of the lock file. Without Node, or without a package source,
/// there is none: figures stay still and formulas stay TeX.
/// </summary>
internal sealed class NpmFolder
{
    private static readonly string[] Manifest = ["package.json", "package-lock.json", "render-formulas.mjs"];
    private static readonly string[] Install = ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline", "--loglevel=error"];
    private static readonly TimeSpan InstallLimit = TimeSpan.FromMinutes(5);

    private static readonly TemporaryName Fresh = new(".", ".new");

    private NpmFolder(string path) => Path = path;

    public string Path { get; }

    public string Package(string name, params string[] file) => System.IO.Path.Combine([Path, "node_modules", .. name.Split('/'), .. file]);

    public string PathOf(NpmFile file) => Package(file.Package, file.Path.Split('/'));

    /// <summary>The installed folder, or null and the reason in one sentence.</summary>
    public static (NpmFolder? Folder, string? Reason) Prepare(string cache, CancellationToken cancel)
    {
        var files = Manifest.ToDictionary(name => name, EmbeddedWeb.Text);
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(files.Values))))[..12];
        var folder = System.IO.Path.Combine(cache, hash);
        Litter.RemoveFolders(cache, Fresh);
        if (!NodeProgram.Exists("node"))
            return (null, "Node.js was not found");
        if (Directory.Exists(folder))
            return (new NpmFolder(folder), null);
        if (!NodeProgram.Exists("npm"))
            return (null, "npm was not found");

        var fresh = System.IO.Path.Combine(cache, Fresh.Next());
        try
        {
            Directory.CreateDirectory(fresh);
            foreach (var (name, text) in files)
                File.WriteAllText(System.IO.Path.Combine(fresh, name), text);
            if (InstallInto(fresh, cancel) is { } failure)
                return (null, $"npm could not install the packages ({failure})");
            // Whoever renames first wins; a second process finds the same packages there.
            if (!Directory.Exists(folder))
                Directory.Move(fresh, folder);
            return (new NpmFolder(folder), null);
        }
        catch (IOException) when (Directory.Exists(folder))
        {
            return (new NpmFolder(folder), null);
        }
        finally
        {
            Litter.RemoveFolder(fresh);
        }
    }

    /// <summary>Installs just what the lock file beside the manifest names, by its hashes. Null, or what went wrong.</summary>
    internal static string? InstallInto(string folder, CancellationToken cancel)
    {
        var install = NodeProgram.Run("npm", Install, folder, "", InstallLimit, cancel);
        return install.ExitCode == 0 ? null : FirstLine(install.Error);
    }

    private static string FirstLine(string error) =>
        error.Split('\n', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault(line => line.Contains("error", StringComparison.OrdinalIgnoreCase))?.Trim() ?? "it said nothing";
}
