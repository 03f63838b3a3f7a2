namespace Benchmarks;

/// <summary>Tells somebody who waits what is being measured; says nothing where nobody looks.</summary>
internal static class Progress
{
    private const int Width = 100;

    public static void Say(string what)
    {
        if (!Console.IsErrorRedirected) Console.Error.Write("\r" + (what.Length > Width ? what[..Width] : what.PadRight(Width)));
    }

    public static void Clear()
    {
        if (!Console.IsErrorRedirected) Console.Error.Write("\r" + new string(' ', Width) + "\r");
    }
}
