using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Workbook.Files;

/// <summary>
/// The process that a temporary file or folder belongs to, as it stands in the name: the machine, the process id, and what tells the process from another
/// that is given the same id later.
/// </summary>
internal sealed partial record Owner(string Machine, int Process, string Start)
{
    public static Owner Self { get; } = new(ThisMachine(), Environment.ProcessId, Short(ProcessStart.Of(Environment.ProcessId) ?? ""));

    /// <summary>Whether it was a process of this machine and has ended. Of another machine's nothing is known.</summary>
    public bool IsGone => Machine == Self.Machine && (!ProcessStart.IsRunning(Process) || ProcessStart.Of(Process) is { } start && Short(start) != Start);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Machine}-{Process}-{Start}");

    /// <summary>The owner written in a text of that form, or null.</summary>
    public static Owner? Read(string text) =>
        Form().Match(text) is { Success: true, Groups: var parts } && int.TryParse(parts[2].ValueSpan, CultureInfo.InvariantCulture, out var process)
            ? new(parts[1].Value, process, parts[3].Value)
            : null;

    /// <summary>Short, because paths of sockets, which are made in folders with such names, may have no more than a hundred characters.</summary>
    internal static string Short(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..6];

    /// <summary>Two containers of one machine, too, see nothing of each other's processes.</summary>
    private static string ThisMachine()
    {
        const string id = "/etc/machine-id", processes = "/proc/self/ns/pid";
        try
        {
            return Short($"{Environment.MachineName}\n{(File.Exists(id) ? File.ReadAllText(id) : "")}\n{new FileInfo(processes).LinkTarget}");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Short(Environment.MachineName);
        }
    }

    [GeneratedRegex(@"\A([0-9a-f]{6})-([1-9][0-9]{0,9})-([0-9a-f]{6})\z")]
    private static partial Regex Form();
}
