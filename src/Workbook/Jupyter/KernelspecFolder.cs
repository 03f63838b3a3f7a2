namespace Workbook.Jupyter;

/// <summary>The folder <c>kernels</c> of a Jupyter data folder: each kernel has a folder of its own name in it.</summary>
internal sealed class KernelspecFolder(string dataFolder)
{
    public const string FileName = "kernel.json";

    public string Path { get; } = System.IO.Path.Combine(dataFolder, "kernels");

    public string PathOf(Kernelspec kernel) => System.IO.Path.Combine(Path, kernel.Name);

    /// <summary>What is there under the kernel's name, or null.</summary>
    public RegisteredKernel? Find(Kernelspec kernel) => RegisteredKernel.Read(PathOf(kernel));

    /// <summary>Registers the kernel in place of what is there: Jupyter sees the old folder or the new one, never half of it.</summary>
    public void Write(Kernelspec kernel, string program)
    {
        Directory.CreateDirectory(Path);
        var made = Aside();
        Directory.CreateDirectory(made);
        File.WriteAllText(System.IO.Path.Combine(made, FileName), kernel.ToJson(program));
        var replaced = MoveAside(kernel);
        try
        {
            Directory.Move(made, PathOf(kernel));
        }
        catch
        {
            Directory.Delete(made, recursive: true);
            if (replaced is not null)
                Directory.Move(replaced, PathOf(kernel));
            throw;
        }
        if (replaced is not null)
            Directory.Delete(replaced, recursive: true);
    }

    public void Remove(Kernelspec kernel)
    {
        if (MoveAside(kernel) is { } removed)
            Directory.Delete(removed, recursive: true);
    }

    private string? MoveAside(Kernelspec kernel)
    {
        if (!Directory.Exists(PathOf(kernel)))
            return null;
        var aside = Aside();
        Directory.Move(PathOf(kernel), aside);
        return aside;
    }

    /// <summary>A place on the same disk where Jupyter doesn't look for kernels.</summary>
    private string Aside() => System.IO.Path.Combine(dataFolder, $".workbook-{Guid.NewGuid():N}");
}
