namespace Backprop.Tests;

/// <summary>A file that lives as long as its test.</summary>
internal sealed class TemporaryFile : IDisposable
{
    public TemporaryFile(byte[] content, string name = "data")
    {
        Path = System.IO.Path.Combine(Directory.CreateTempSubdirectory("backprop").FullName, name);
        File.WriteAllBytes(Path, content);
    }

    public TemporaryFile(string content, string name = "data.csv") : this(System.Text.Encoding.UTF8.GetBytes(content), name) { }

    public string Path { get; }

    public void Dispose() => Directory.Delete(System.IO.Path.GetDirectoryName(Path)!, recursive: true);
}
