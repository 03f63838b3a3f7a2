namespace Backprop;

/// <summary>A data file that can't be read. The message names the file, the place in it, what was expected there and what was found.</summary>
public sealed class DataFileException : FormatException
{
    internal DataFileException(string file, string place, string expected, string found, string? remedy = null, Exception? inner = null)
        : base($"{file}{(place.Length == 0 ? "" : ", " + place)}: expected {expected}, found {found}.{(remedy is null ? "" : " " + remedy)}", inner)
        => (File, Place, Expected, Found) = (file, place, expected, found);

    /// <summary>The file, as it was named by the caller.</summary>
    public string File { get; }

    /// <summary>Where in the file: <c>line 7, column 3 (length)</c> or <c>byte 4</c>; empty where it's the file as a whole.</summary>
    public string Place { get; }

    /// <summary>What has to stand there.</summary>
    public string Expected { get; }

    /// <summary>What stands there.</summary>
    public string Found { get; }

    /// <summary>Opens a file for reading, or says in words why that can't be.</summary>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    internal static FileStream Open(string path)
    {
        if (Directory.Exists(path)) throw new DataFileException(path, "", "a file", "a folder");
        if (!System.IO.File.Exists(path))
            throw new FileNotFoundException($"There is no file {path}; looked for {Path.GetFullPath(path)}.", path);
        return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
    }
}
