using System.CommandLine;
using Workbook.Jupyter;
using Workbook.Kernel;

namespace Workbook.Commands;

/// <summary><c>workbook kernel</c>: makes the kernel that the build assembled known to Jupyter.</summary>
internal static class KernelCommand
{
    private static readonly Option<string?> DataFolder = new("--path")
    {
        Description = "The Jupyter data folder to use, such as one that JUPYTER_PATH names. Default: the user's own.",
        HelpName = "folder",
    };

    private static readonly Option<string?> Prefix = new("--prefix")
    {
        Description = "The root of an environment, such as a virtual environment of Python: its share/jupyter is used.",
        HelpName = "folder",
    };

    private static readonly Option<bool> Force = new("--force") { Description = "Replace kernels of the same names that another program has registered." };

    public static Command Create()
    {
        var command = new Command("kernel", "Makes .NET Interactive, as the build assembled it in artifacts/kernel, known to Jupyter.") { Install(), Remove(), Where() };
        return CommandHelp.Add(command, """
            workbook kernel install                  register .NET (C#) and .NET (F#) for this user
            workbook kernel install --prefix .venv   register them in a virtual environment
            workbook kernel where                    what is registered, and what does it start?
            workbook kernel remove                   take them away again
            """);
    }

    private static Command Install()
    {
        var command = new Command("install", "Registers the kernels .NET (C#) and .NET (F#).") { DataFolder, Prefix, Force };
        command.SetAction(async (parsed, cancellation) =>
        {
            var place = await KernelPlace.FindAsync(parsed.GetValue(DataFolder), parsed.GetValue(Prefix), cancellation).ConfigureAwait(false);
            return Install(place, KernelFolder.Find(AppContext.BaseDirectory), parsed.GetValue(Force), new Terminal().Out);
        });
        return CommandHelp.Add(command, """
            workbook kernel install                  for this user
            workbook kernel install --prefix .venv   in a virtual environment
            workbook kernel install --path folder    in a folder that JUPYTER_PATH names
            """);
    }

    private static Command Remove()
    {
        var command = new Command("remove", "Takes the workbook's kernels away; those of other programs stay.") { DataFolder, Prefix };
        command.SetAction(async (parsed, cancellation) =>
            Remove(await KernelPlace.FindAsync(parsed.GetValue(DataFolder), parsed.GetValue(Prefix), cancellation).ConfigureAwait(false), new Terminal().Out));
        return CommandHelp.Add(command, """
            workbook kernel remove                   this user's
            workbook kernel remove --prefix .venv    those of a virtual environment
            """);
    }

    private static Command Where()
    {
        var command = new Command("where", "Says what is registered, what it starts, and whether that still exists.") { DataFolder, Prefix };
        command.SetAction(async (parsed, cancellation) =>
        {
            var place = await KernelPlace.FindAsync(parsed.GetValue(DataFolder), parsed.GetValue(Prefix), cancellation).ConfigureAwait(false);
            return Where(place, KernelFolder.Find(AppContext.BaseDirectory), new Terminal().Out);
        });
        return CommandHelp.Add(command, """
            workbook kernel where
            """);
    }

    /// <param name="program">The kernel's program, or null where none is assembled.</param>
    internal static int Install(KernelPlace place, string? program, bool force, TextWriter output)
    {
        if (program is null)
            throw new UsageException("There is no kernel to register: artifacts/kernel is not built, or not to its end. Build it (dotnet build src/Workbook), then register it again.");
        var before = Kernelspec.All.Select(place.Kernels.Find).ToList();
        foreach (var (kernel, registered) in Kernelspec.All.Zip(before))
        {
            if (registered is { IsOurs: false } && !force)
                throw new UsageException(
                    $"{place.Kernels.PathOf(kernel)} is another program's: it {registered.Starts}. Nothing was changed. --force replaces it; installing it again from that program brings it back.");
        }
        foreach (var (kernel, registered) in Kernelspec.All.Zip(before))
        {
            place.Kernels.Write(kernel, program);
            output.WriteLine($"{kernel.DisplayName}: registered in {place.Kernels.PathOf(kernel)}{(registered is null || registered.Program == program ? "" : $", in place of one that {registered.Starts}")}");
        }
        output.WriteLine($"They start {program}. Leave that folder where it is; after a move, register them again.");
        if (place.Missing is { } missing)
            output.WriteLine($"{missing} The kernels are where it looks by default, and wait for it there; for one in a virtual environment name that with --prefix.");
        return ExitCodes.Fine;
    }

    internal static int Remove(KernelPlace place, TextWriter output)
    {
        foreach (var kernel in Kernelspec.All)
        {
            var registered = place.Kernels.Find(kernel);
            if (registered is { IsOurs: true })
                place.Kernels.Remove(kernel);
            output.WriteLine($"{kernel.DisplayName}: " + registered switch
            {
                null => $"not registered in {place.Kernels.Path}",
                { IsOurs: true } => $"removed from {place.Kernels.PathOf(kernel)}",
                _ => $"left in {place.Kernels.PathOf(kernel)}, as it is another program's: it {registered.Starts}",
            });
        }
        return ExitCodes.Fine;
    }

    internal static int Where(KernelPlace place, string? program, TextWriter output)
    {
        output.WriteLine($"The kernel: {program ?? "not built (dotnet build src/Workbook builds it)"}");
        output.WriteLine($"Registered in: {place.Kernels.Path}");
        if (place.Missing is { } missing)
            output.WriteLine($"  {missing} This is where it looks by default.");
        foreach (var kernel in Kernelspec.All)
            output.WriteLine($"{kernel.DisplayName}: {State(place.Kernels.Find(kernel), program)}");
        return ExitCodes.Fine;
    }

    private static string State(RegisteredKernel? registered, string? program) => registered switch
    {
        null => "not registered (workbook kernel install registers it)",
        { IsOurs: false } => $"another program's, which {registered.Starts}",
        _ when !File.Exists(registered.Program) => $"{registered.Starts}, which no longer exists (workbook kernel install points it at this workbook's kernel)",
        _ when registered.Program != program => $"{registered.Starts}, which is not this workbook's",
        _ => registered.Starts,
    };
}
