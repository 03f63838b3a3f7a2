using Workbook.Files;
using System.CommandLine;
using Workbook.Ipynb;
using Workbook.Notices;

namespace Workbook.Commands;

/// <summary><c>workbook notices</c>, which the build calls: writes into a folder that it made whose work is in it.</summary>
internal static class NoticesCommand
{
    private static readonly Argument<string> Folder = new("folder") { Description = "The folder." };
    private static readonly Option<string> Libraries = new("--libraries") { Description = "NAME.deps.json or project.assets.json.", Required = true };
    private static readonly Option<string> Cache = new("--cache") { Description = "NuGet's folder of packages.", Required = true };
    private static readonly Option<string?> Own = new("--own") { Description = "How the names of our own files begin." };
    private static readonly Option<string?> CopyOf = new("--copy-of") { Description = "NAME/VERSION of the package that the folder is a copy of." };
    private static readonly Option<string[]> Replaced = new("--replaced") { Description = "NAME/VERSION of a package that stands in the place of the listed version." };

    public static Command Create()
    {
        var command = new Command("notices", "Writes the third-party notices of a folder that the build made.") { Folder, Libraries, Cache, Own, CopyOf, Replaced };
        command.Hidden = true;
        command.SetAction(parsed =>
        {
            var root = Path.GetFullPath(parsed.GetValue(Folder)!);
            var replaced = (parsed.GetValue(Replaced) ?? []).Select(Named).ToList();
            var listed = Workbook.Notices.Libraries.Read(parsed.GetValue(Libraries)!)
                .Select(library => replaced.Find(other => other.Name == library.Name) is { } other ? library with { Version = other.Version } : library);
            var folder = new ShippedFolder(root, [.. listed], parsed.GetValue(Cache)!) { Own = parsed.GetValue(Own), CopyOf = parsed.GetValue(CopyOf) is { } whole ? Named(whole) : null };
            AtomicFile.WriteAllText(Path.Combine(root, NoticesText.FileName), NoticesText.Of("this folder", folder.Notices()));
            return ExitCodes.Fine;
        });
        return command;
    }

    private static Library Named(string package) => package.Split('/') is [var name, var version]
        ? new Library(name, version, IsPackage: true, [])
        : throw new UsageException($"{package}: a package is named as NAME/VERSION.");
}
