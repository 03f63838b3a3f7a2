namespace Workbook.Book.Assets;

/// <summary>A file of an npm package that a book ships.</summary>
/// <param name="Package">The package's name.</param>
/// <param name="Path">Where it is in the package, with slashes.</param>
internal sealed record NpmFile(string Package, string Path)
{
    /// <summary>What it is called in the book.</summary>
    public string Name => Path.Split('/')[^1];
}
