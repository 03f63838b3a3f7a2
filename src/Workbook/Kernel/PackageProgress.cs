using System.Net;
using System.Text.RegularExpressions;
using Workbook.Ipynb;

namespace Workbook.Kernel;

/// <summary>What the kernel shows, again and again, while it restores the packages of <c>#r "nuget: …"</c> lines.</summary>
/// <param name="InstallingNow">"restoring Humanizer.Core 2.14.1", or null when all are there.</param>
internal sealed partial record PackageProgress(string? InstallingNow)
{
    public static PackageProgress? Of(MimeBundle data)
    {
        if (data.Text("text/html") is not { } html || Whole().Match(html) is not { Success: true } match)
            return null;
        var packages = Package().Matches(match.Groups["installing"].Value).Select(package => WebUtility.HtmlDecode(package.Groups[1].Value).TrimEnd('.').Replace(",", "")).ToList();
        return new(packages.Count == 0 ? null : $"restoring {string.Join(", ", packages)}");
    }

    [GeneratedRegex("^<div><div>(<strong>Restore sources</strong><ul>.*?</ul>)?</div><div>(<strong>Installing Packages</strong><ul>(?<installing>.*?)</ul>)?</div><div>(<strong>Installed Packages</strong><ul>.*?</ul>)?</div></div>$", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Whole();

    [GeneratedRegex("<li><span>(.*?)</span></li>", RegexOptions.Singleline)]
    private static partial Regex Package();
}
