using System.Text;

namespace Workbook.Files;

/// <summary>Writes a file beside its place and moves it there, so that a reader sees the old content or the new and never half of it.</summary>
public static class AtomicFile
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);
    private static readonly TemporaryName Temporary = new(".", ".tmp");

    public static void WriteAllText(string path, string text) => WriteAllBytes(path, Utf8.GetBytes(text));

    /// <exception cref="IOException">It can't be written; what was there is as it was.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written; what was there is as it was.</exception>
    public static void WriteAllBytes(string path, ReadOnlySpan<byte> content)
    {
        path = Target(path);
        var temporary = Path.Combine(Path.GetDirectoryName(path)!, Temporary.Next());
        RemoveLitter(Path.GetDirectoryName(path)!);
        try
        {
            using (var file = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write))
            {
                file.Write(content);
                file.Flush(flushToDisk: true);
            }
            if (!OperatingSystem.IsWindows() && File.Exists(path))
                File.SetUnixFileMode(temporary, File.GetUnixFileMode(path));
            File.Move(temporary, path, overwrite: true);
        }
        // Nobody knows the temporary name; the file is what can't be written.
        catch (IOException e)
        {
            throw new IOException(e.Message.Replace(temporary, path, StringComparison.Ordinal), e);
        }
        catch (UnauthorizedAccessException e)
        {
            throw new UnauthorizedAccessException(e.Message.Replace(temporary, path, StringComparison.Ordinal), e);
        }
        finally
        {
            Litter.RemoveFile(temporary);
        }
    }

    /// <summary>Finds out, without touching it, whether a file can be written.</summary>
    /// <exception cref="IOException">It can't.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not.</exception>
    public static void Try(string path)
    {
        path = Target(path);
        var temporary = Path.Combine(Path.GetDirectoryName(path)!, Temporary.Next());
        try
        {
            new FileStream(temporary, FileMode.CreateNew, FileAccess.Write).Dispose();
        }
        catch (UnauthorizedAccessException e)
        {
            throw new UnauthorizedAccessException($"Files can't be made in {Path.GetDirectoryName(path)}: access is denied.", e);
        }
        finally
        {
            Litter.RemoveFile(temporary);
        }
    }

    /// <summary>Takes away what a process that was killed while it wrote a file left in a folder.</summary>
    public static void RemoveLitter(string folder) => Litter.RemoveFiles(folder, Temporary);

    /// <summary>The file to replace. A link is written through, as an editor would: the file it names is replaced and the link stays.</summary>
    private static string Target(string path)
    {
        path = Path.GetFullPath(path);
        if (File.Exists(path))
            path = File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;
        if (FileKind.Of(path) is { } kind)
            throw new IOException($"{path} is {kind}, not a file, and is left as it is.");
        if (File.Exists(path) && File.GetAttributes(path).HasFlag(FileAttributes.ReadOnly))
            throw new UnauthorizedAccessException($"{path} may not be written: it is read-only.");
        return path;
    }
}
