using System.Globalization;
using System.Text.Json;
using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.Connection;
using Microsoft.DotNet.Interactive.Events;

namespace Workbook.Kernel;

/// <summary>A line the kernel wrote: an event, a request of its own to the front end, or something a cell wrote past the kernel.</summary>
internal abstract record KernelMessage
{
    private const int MaxDepth = 1_000;

    /// <summary>What stands after an event and before the name of its kind; inside a text of the event the quotes would be escaped.</summary>
    private const string TypeMark = "},\"eventType\":\"";

    internal sealed record Event(KernelEvent Value, string? Token) : KernelMessage;

    internal sealed record Request(KernelCommand Value) : KernelMessage;

    /// <param name="Ended">Whether a line break follows.</param>
    internal sealed record Text(string Line, bool Ended = true) : KernelMessage;

    /// <summary>An event of a kind that this program does not know.</summary>
    internal sealed record Unknown : KernelMessage;

    /// <summary>An event that says nothing this program can read. What waits for it would wait for ever.</summary>
    internal sealed record Unreadable(string Reason) : KernelMessage;

    /// <summary>Something shown or printed that is too long to be read.</summary>
    internal sealed record TooLong(long Characters) : KernelMessage;

    /// <summary>How much text stands before an event on its line: what is written past the kernel may end without a line break.</summary>
    public static int TextBefore(string line) => line.StartsWith('{') ? 0 : Math.Max(0, line.IndexOf("{\"event\":{", StringComparison.Ordinal));

    public static KernelMessage FromLine(string line)
    {
        if (!line.StartsWith('{'))
            return new Text(line);
        JsonDocument json;
        try
        {
            json = JsonDocument.Parse(line, new JsonDocumentOptions { MaxDepth = MaxDepth });
        }
        catch (Exception e) when (e is JsonException or ArgumentException)   // the latter for half a surrogate pair
        {
            return new Text(line);
        }
        using (json)
            return FromJson(json.RootElement) ?? new Text(line);
    }

    /// <summary>What a line that is too long to be read was, by its end.</summary>
    /// <param name="end">The end of the line, from which on it is known.</param>
    /// <param name="length">The length of the whole line.</param>
    public static KernelMessage FromEnd(string end, long length)
    {
        var at = end.LastIndexOf(TypeMark, StringComparison.Ordinal);
        var type = at < 0 ? "" : end[(at + TypeMark.Length)..].Split('"')[0];
        // What follows the event is as long as the number of a process, and no two runs would count the same.
        return type is nameof(DisplayedValueProduced) or nameof(DisplayedValueUpdated) or nameof(ReturnValueProduced) or nameof(StandardOutputValueProduced) or nameof(StandardErrorValueProduced)
            ? new TooLong(length - (end.Length - at))
            : new Unreadable(string.Create(CultureInfo.InvariantCulture, $"it is {length:N0} characters long"));
    }

    private static KernelMessage? FromJson(JsonElement root)
    {
        var isEvent = root.TryGetProperty("eventType", out _);
        try
        {
            if (isEvent)
                return KernelEventEnvelope.Deserialize(root).Event is { } value && IsWhole(value) ? new Event(value, TokenOf(root)) : new Unreadable("a part of it is missing");
            return root.TryGetProperty("commandType", out _) ? new Request(KernelCommandEnvelope.Deserialize(root).Command) : null;
        }
        catch (KeyNotFoundException)
        {
            return new Unknown();
        }
        catch (Exception e)
        {
            // Whatever the library for its protocol finds wrong, and it has no exception of its own for that. A cell may also write past the kernel what only looks like a command.
            return isEvent ? new Unreadable(e.Message) : null;
        }
    }

    /// <summary>Whether an event holds what its kind promises. One that a cell made up need not.</summary>
    private static bool IsWhole(KernelEvent value) => value switch
    {
        DisplayEvent display => display.FormattedValues?.All(formatted => formatted is { MimeType: not null, Value: not null }) == true,
        DiagnosticsProduced found => found.Diagnostics?.All(diagnostic => diagnostic is { LinePositionSpan: not null, Message: not null }) == true
            && found.FormattedDiagnostics?.All(formatted => formatted is { Value: not null }) == true,
        PackageAdded added => added.PackageReference?.AssemblyPaths is not null,
        _ => true,
    };

    /// <summary>The token of the command that an event answers.</summary>
    private static string? TokenOf(JsonElement root) =>
        root.TryGetProperty("command", out var command) && command.ValueKind == JsonValueKind.Object && command.TryGetProperty("token", out var token) ? token.GetString() : null;
}
