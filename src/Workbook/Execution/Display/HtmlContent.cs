namespace Workbook.Execution.Display;

/// <summary>Text that is HTML already, as <c>HTML("…")</c> returns it.</summary>
public sealed class HtmlContent(string content)
{
    public string Content { get; } = content;

    public override string ToString() => Content;
}
