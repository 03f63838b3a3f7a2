using Workbook.Running;

namespace Workbook.Tests.Kernel;

/// <summary>.NET Interactive is archived: an end of its packages must touch one folder of the program.</summary>
public sealed class OneFolderTests
{
    [Fact]
    public void Only_the_kernels_folder_names_its_packages()
    {
        var sources = Path.Combine(Repository.Find(AppContext.BaseDirectory)!, "src", "Workbook");
        var naming = Directory.EnumerateFiles(sources, "*.cs", SearchOption.AllDirectories)
            .Where(file => File.ReadAllText(file).Contains("Microsoft.DotNet.Interactive", StringComparison.Ordinal))
            .Select(file => Path.GetRelativePath(sources, file).Split(Path.DirectorySeparatorChar)[0])
            .Distinct();
        Assert.Equal(["Kernel"], naming);
    }
}
