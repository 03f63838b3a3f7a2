using System.Diagnostics;

namespace Workbook.Notices;

/// <summary>A folder that a build made, with the work of others in it.</summary>
/// <param name="Root">The folder.</param>
/// <param name="Listed">The libraries that its files come from.</param>
/// <param name="Cache">NuGet's folder of packages.</param>
internal sealed record ShippedFolder(string Root, IReadOnlyList<Library> Listed, string Cache)
{
    /// <summary>How the names of our own files begin; null where there are none.</summary>
    public string? Own { get; init; }

    /// <summary>The package that the folder is a copy of, and that answers for what no listed library brings; null where it is none.</summary>
    public Library? CopyOf { get; init; }

    /// <summary>A notice for everybody whose files are in the folder.</summary>
    /// <exception cref="InvalidDataException">A file is nobody's.</exception>
    public IReadOnlyList<ThirdParty> Notices()
    {
        var notice = new BundleNotice(Path.Combine(Root, BundleNotice.FileName));
        var owners = Owners();
        return
        [
            .. from file in Files()
               group file by owners.GetValueOrDefault(Path.GetFileName(file)) ?? CopyOf ?? throw new InvalidDataException(
                   $"{Path.Combine(Root, file)} comes from no package that is listed, so nothing can be said about its licence.")
               into theirs
               select Notice(theirs.Key, [.. theirs], notice),
        ];
    }

    private Dictionary<string, Library> Owners()
    {
        Dictionary<string, Library> owners = new(StringComparer.OrdinalIgnoreCase);
        foreach (var library in Listed.Where(library => library.IsPackage))
            foreach (var file in library.Files)
                owners.TryAdd(file.Split('/')[^1], library);
        return owners;
    }

    private IEnumerable<string> Files() => Directory.EnumerateFiles(Root, "*", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
        .Where(file => !file.StartsWith('.') && file != NoticesText.FileName && (Own is null || !file.StartsWith(Own, StringComparison.OrdinalIgnoreCase)))
        .Order(StringComparer.Ordinal);

    private ThirdParty Notice(Library library, IReadOnlyList<string> files, BundleNotice notice)
    {
        var own = NuGetPackage.Find(Cache, library.Name, library.Version, files) ?? FromBundle(library, files, notice);
        return library == CopyOf ? own with { Remark = string.Join(' ', new[] { own.Remark, TextsBeside(files) }.OfType<string>()) } : own;
    }

    /// <summary>Of a package that came in another one there is the entry in that one's notice, and what its assembly says.</summary>
    private ThirdParty FromBundle(Library library, IReadOnlyList<string> files, BundleNotice notice)
    {
        var licence = notice.LicenceOf(library.Name, library.Version);
        return new ThirdParty(library.Name, library.Version, files)
        {
            Licence = licence,
            Copyright = files.Select(file => FileVersionInfo.GetVersionInfo(Path.Combine(Root, file)).LegalCopyright).FirstOrDefault(text => !string.IsNullOrWhiteSpace(text)),
            Address = NuGetPackage.AddressOf(library.Name, library.Version),
            Remark = (licence, CopyOf) switch
            {
                (not null, _) => $"The licence's text is in {BundleNotice.FileName}.",
                (null, { } copied) => $"It came in {copied.Name} {copied.Version}, which names no licence for it by itself.",
                _ => "Its package is not in the package cache, so its licence is not known here.",
            },
        };
    }

    private static string? TextsBeside(IEnumerable<string> files) =>
        files.Where(file => LicenceFiles.IsOne(Path.GetFileName(file))).ToList() is { Count: > 0 } texts ? $"Licences and notices: {string.Join(", ", texts)}." : null;
}
