using System.Diagnostics.CodeAnalysis;
using Workbook.Execution.Kernel;
using Workbook.Ipynb;

namespace Workbook.Execution.Display;

/// <summary>What a C# cell can call without any <c>using</c>, by the names .NET Interactive gives them.</summary>
[SuppressMessage("Style", "IDE1006", Justification = "The names are .NET Interactive's.")]
public static class CellFunctions
{
    /// <summary>Shows a value below the cell, in its own MIME types or in those named.</summary>
    public static DisplayedValue display(object? value, params string[] mimeTypes) =>
        new(CellOutputs.Current.Display(ValueBundle.Of(value, mimeTypes)), mimeTypes);

    /// <summary>Shows the value below the cell and returns a handle to replace it.</summary>
    public static DisplayedValue Display<T>(this T value, params string[] mimeTypes) => display(value, mimeTypes);

    /// <summary>Shows text that is already written in the MIME type.</summary>
    public static DisplayedValue DisplayAs(this string value, string mimeType)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new(CellOutputs.Current.Display(new MimeBundle(mimeType, value)), [mimeType]);
    }

    /// <summary>The value as text in a MIME type.</summary>
    public static string ToDisplayString(this object? value, string mimeType = "text/plain") => ValueBundle.Format(value, mimeType);

    /// <summary>Marks text as HTML; as a cell's last expression or shown with <c>display</c> it is rendered.</summary>
    public static HtmlContent HTML(string content) => new(content ?? throw new ArgumentNullException(nameof(content)));

    /// <summary>Shows a script below the cell; it runs where the notebook is viewed, if that viewer runs scripts.</summary>
    public static void Javascript(string script) => CellOutputs.Current.Display(ScriptElement(script));

    internal static MimeBundle ScriptElement(string script) => new("text/html", $"<script type=\"text/javascript\">{script}</script>");
}
