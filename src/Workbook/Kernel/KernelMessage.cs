using System.Text.Json;
using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.Connection;
using Microsoft.DotNet.Interactive.Events;

namespace Workbook.Kernel;

/// <summary>A line the kernel wrote: an event, a request of its own to the front end, or something a cell wrote past the kernel.</summary>
internal abstract record KernelMessage
{
    internal sealed record Event(KernelEvent Value, string? Token) : KernelMessage;

    internal sealed record Request(KernelCommand Value) : KernelMessage;

    /// <param name="Ended">Whether a line break follows.</param>
    internal sealed record Text(string Line, bool Ended = true) : KernelMessage;

    /// <summary>An event of a kind that this program does not know.</summary>
    internal sealed record Unknown : KernelMessage;

    /// <summary>How much text stands before an event on its line: what is written past the kernel may end without a line break.</summary>
    public static int TextBefore(string line) => line.StartsWith('{') ? 0 : Math.Max(0, line.IndexOf("{\"event\":{", StringComparison.Ordinal));

    public static KernelMessage FromLine(string line)
    {
        if (!line.StartsWith('{'))
            return new Text(line);
        try
        {
            using var json = JsonDocument.Parse(line);
            var root = json.RootElement;
            if (root.TryGetProperty("eventType", out _))
                return KernelEventEnvelope.Deserialize(root).Event is { } value && IsWhole(value) ? new Event(value, TokenOf(root)) : new Text(line);
            return root.TryGetProperty("commandType", out _) ? new Request(KernelCommandEnvelope.Deserialize(root).Command) : new Text(line);
        }
        catch (KeyNotFoundException)
        {
            return new Unknown();
        }
        // A cell may write past the kernel whatever it likes, and the package that reads events trusts what it reads.
        catch (Exception)
        {
            return new Text(line);
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
