using System.Reflection;
using Microsoft.DotNet.Interactive.Utility;

namespace Workbook.Kernel.Inside;

/// <summary>What is done once the C# kernel is there and before the first cell. It also takes the compiler's start off that cell.</summary>
internal static class Preparation
{
    private const string Name = "Workbook.Prepare";

    /// <summary>The submission, no cell of the notebook, that has it done.</summary>
    public const string Code = $"((System.Action)System.AppContext.GetData(\"{Name}\"))();";

    public static void Offer() => AppContext.SetData(Name, (Action)Do);

    private static void Do()
    {
        Console.SetIn(new NoInput());
        QuietBetweenCells();
        CSharpAdditions.Make();
        LongValues.Tell();
    }

    /// <summary>
    /// Between two cells the kernel puts the console back that it found, which is the process's own: what a task of an earlier cell prints then would
    /// stand among the events. It shall put back one that keeps silent; the kernel has its own writer for events by now.
    /// </summary>
    private static void QuietBetweenCells() =>
        typeof(ConsoleOutput).GetField("_originalOutputWriter", BindingFlags.Static | BindingFlags.NonPublic)?.SetValue(null, TextWriter.Null);
}
