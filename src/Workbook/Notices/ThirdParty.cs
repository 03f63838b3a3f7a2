namespace Workbook.Notices;

/// <summary>What somebody else made and is shipped here.</summary>
/// <param name="Name">The package's name.</param>
/// <param name="Version">The package's version.</param>
/// <param name="Files">The shipped files that come from it.</param>
internal sealed record ThirdParty(string Name, string Version, IReadOnlyList<string> Files)
{
    /// <summary>An SPDX expression; null where the package names none.</summary>
    public string? Licence { get; init; }

    /// <summary>What the package, or its file, says about its owner.</summary>
    public string? Copyright { get; init; }

    /// <summary>Where the package can be had, with its source.</summary>
    public string? Address { get; init; }

    /// <summary>A remark where something isn't known.</summary>
    public string? Remark { get; init; }

    /// <summary>The texts of the package's own licence and notice files.</summary>
    public IReadOnlyList<(string File, string Text)> Texts { get; init; } = [];
}
