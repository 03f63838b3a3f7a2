using Workbook.Kernel.Inside;

/// <summary>
/// What this program adds to .NET Interactive from within. The runtime looks for a class of this name, outside any namespace, in the assembly
/// that DOTNET_STARTUP_HOOKS names, and calls its one method before the program's own start.
/// </summary>
internal static class StartupHook
{
    public static void Initialize()
    {
        // Whatever a cell starts is no kernel.
        Environment.SetEnvironmentVariable("DOTNET_STARTUP_HOOKS", null);
        ParentWatch.Begin();
        Preparation.Offer();
    }
}
