using Workbook.Files;

namespace Workbook.Ipynb;

/// <summary>Notebooks on disk: <c>.ipynb</c> and <c>.dib</c>, told apart by their extension.</summary>
public static class NotebookFile
{
    public static bool IsNotebook(string path) => IsDib(path) || HasExtension(path, ".ipynb");

    public static Notebook Read(string path) => Read(path, out _);

    /// <param name="path">The file.</param>
    /// <param name="text">The text that was parsed, to tell later whether the file is still the same.</param>
    public static Notebook Read(string path, out string text) => Parse(text = ReadText(path), path);

    /// <summary>Reads a notebook's text; <paramref name="path"/> decides the format and is named in errors.</summary>
    public static Notebook Parse(string text, string path) => IsDib(path) ? DibReader.Parse(text, path) : IpynbReader.Parse(text, path);

    /// <summary>The canonical text, in the format of the extension.</summary>
    public static string ToText(Notebook notebook, string path) => IsDib(path) ? DibWriter.ToText(notebook) : IpynbWriter.ToText(notebook);

    public static void Write(string path, Notebook notebook) => AtomicFile.WriteAllText(path, ToText(notebook, path));

    private static string ReadText(string path)
    {
        if (!IsNotebook(path))
            throw new NotebookFormatException(path, "the file's name", "this is neither an .ipynb nor a .dib file.", "Name a notebook.");
        if (FileKind.Of(path) is { } kind)
            throw new NotebookFormatException(path, "the file", $"it is {kind}, not a file.", "Name a notebook.");
        try
        {
            return File.ReadAllText(path, new System.Text.UTF8Encoding(false, throwOnInvalidBytes: true));
        }
        catch (System.Text.DecoderFallbackException e)
        {
            throw new NotebookFormatException(path, $"byte {e.Index}", "the file is not UTF-8.", "Save it as UTF-8.", e);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new NotebookFormatException(path, "the file", "it does not exist.", "Check the path.", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new NotebookFormatException(path, "the file", $"it can't be read ({e.Message}).", "Check that it is a file you may read.", e);
        }
    }

    private static bool IsDib(string path) => HasExtension(path, ".dib");

    private static bool HasExtension(string path, string extension) => Path.GetExtension(path).Equals(extension, StringComparison.OrdinalIgnoreCase);
}
