using Workbook.Files;

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
        // Written where Jupyter doesn't look for kernels.
        Directory.CreateDirectory(dataFolder);
        using var folder = new AtomicFolder(PathOf(kernel), aside: dataFolder);
        File.WriteAllText(System.IO.Path.Combine(folder.Path, FileName), kernel.ToJson(program));
        folder.Commit();
    }

    public void Remove(Kernelspec kernel)
    {
        AtomicFolder.Mend(PathOf(kernel), aside: dataFolder);
        if (Directory.Exists(PathOf(kernel)))
            Directory.Delete(PathOf(kernel), recursive: true);
    }
}
