namespace Workbook.Execution.Packages;

/// <summary>What a restore brought: assemblies to compile against and load, and native libraries for this machine.</summary>
internal sealed record PackageFiles(IReadOnlyList<string> Assemblies, IReadOnlyList<string> NativeLibraries);
