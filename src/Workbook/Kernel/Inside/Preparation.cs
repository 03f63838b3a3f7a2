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
        CSharpAdditions.Make();
    }
}
