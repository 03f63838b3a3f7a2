using System.Collections.Frozen;
using Microsoft.AspNetCore.StaticFiles;

namespace Workbook.Book.Serving;

/// <summary>
/// A finished book as it is served. Its files are held in memory under the names that requests use: a request can ask for one of them and
/// reaches nothing else, and while the next book takes this one's folder all of it is still there.
/// </summary>
internal sealed class BookFiles
{
    public static readonly BookFiles None = new([]);

    /// <summary>Files whose name begins with a dot are nobody's business, and links may lead out of the book.</summary>
    private static readonly EnumerationOptions Pages = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.Hidden | FileAttributes.ReparsePoint };

    private readonly FrozenDictionary<string, BookFile> _files;

    private BookFiles(IEnumerable<KeyValuePair<string, BookFile>> files) => _files = files.ToFrozenDictionary(StringComparer.Ordinal);

    public static BookFiles Read(string folder) => new(Directory.EnumerateFiles(folder, "*", Pages).Select(file =>
        KeyValuePair.Create($"/{Path.GetRelativePath(folder, file).Replace(Path.DirectorySeparatorChar, '/')}", BookFile.Read(file))));

    /// <param name="path">A request's path, decoded; <c>/</c> is the book's index.</param>
    public BookFile? Find(string path) => _files.GetValueOrDefault(path == "/" ? "/index.html" : path);
}

internal sealed record BookFile(ReadOnlyMemory<byte> Content, string ContentType)
{
    private static readonly FileExtensionContentTypeProvider Types = new() { Mappings = { [".ipynb"] = "application/x-ipynb+json" } };

    public static BookFile Read(string path) => new(File.ReadAllBytes(path), TypeOf(path));

    private static string TypeOf(string path)
    {
        var type = Types.TryGetContentType(path, out var known) ? known : "application/octet-stream";
        return type.StartsWith("text/", StringComparison.Ordinal) ? $"{type}; charset=utf-8" : type;
    }
}
