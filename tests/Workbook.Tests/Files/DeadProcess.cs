using System.Diagnostics;
using Workbook.Files;

namespace Workbook.Tests.Files;

/// <summary>The owner that a process of this machine was, after its end.</summary>
internal static class DeadProcess
{
    public static Owner Owner { get; } = End();

    /// <summary>A temporary name of the process.</summary>
    public static string Name(string before = "", string after = "") => $"{before}workbook-{Owner}-1{after}";

    private static Owner End()
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", "--version") { RedirectStandardOutput = true })!;
        var owner = Owner.Self with { Process = process.Id, Start = Owner.Short(ProcessStart.Of(process.Id)!) };
        process.WaitForExit();
        return owner;
    }
}
