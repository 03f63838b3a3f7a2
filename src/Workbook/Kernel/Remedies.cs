namespace Workbook.Kernel;

/// <summary>What to do about the errors that are rules of notebooks rather than of C#.</summary>
internal static class Remedies
{
    public static string? For(string error, string line) => error switch
    {
        "CS7021" => "A cell is a script: delete the namespace line and its braces, types need none here.",
        "CS0201" =>
            "Only the last expression of a cell is its value, written without a semicolon. Delete the semicolon, or write display(…);.",
        "CS1529" => "Move the using lines to the start of the cell, or to a cell before.",
        "CS7009" => "Move the #r line to the top of the cell, or to a cell before.",
        "CS8098" => "Move the #load line to the top of the cell, or to a cell before.",
        "CS8345" =>
            "A variable of a cell lives on in the notebook's state, which a ref struct can't. Put the lines into a { } block or a function, or use an array or Memory<T>.",
        "CS1109" =>
            "A cell can't declare extension methods: its classes are nested in the script. Write an ordinary method, or put the class into a library and #r it.",
        "CS9283" =>
            "A cell can't declare extension blocks: its classes are nested in the script. Write an ordinary method, or put the class into a library and #r it.",
        "CS0006" when line.Contains("nuget:", StringComparison.OrdinalIgnoreCase) =>
            "Inside a #load-ed file packages can't be referenced. Write #r \"nuget: …\" in a cell of the notebook, before the #load.",
        "CS0006" =>
            "Paths in #r are relative to the notebook's folder. Build the project that makes the assembly, then run again (for the workbook's library: dotnet build src/Workbook).",
        "CS1504" => "Paths in #load are relative to the notebook's folder.",
        "CS0103" or "CS0246" => "Check the spelling, that the cell which declares it stands before this one, and that its using line is there.",
        "DNI101" => "Check the spelling: a line that begins with #! names a kernel (#!csharp, #!fsharp, #!pwsh, #!html, #!mermaid, #!value) or a magic command (#!share, #!set, #!import, #!time, #!whos).",
        "CS0104" =>
            "Write the name with its namespace, or give one of the two another name: using Short = Name.Space.Type;.",
        _ => null,
    };

    /// <param name="type">The exception's full name.</param>
    /// <param name="source">The cell that failed.</param>
    public static string? ForException(string type, string source) =>
        type == "System.IO.FileNotFoundException" && source.StartsWith("#!import", StringComparison.Ordinal) ? "Paths in #!import are relative to the notebook's folder." : null;
}
