namespace Workbook.Files;

/// <summary>Where a path leads when every symbolic link in it is followed, those of its folders too.</summary>
internal static class RealPath
{
    private const int MostLinks = 40;

    /// <summary>The place, or null where links lead round in a circle or can't be read. What doesn't exist is where it would be.</summary>
    public static string? Of(string path)
    {
        path = Path.GetFullPath(path);
        var place = Path.GetPathRoot(path)!;
        var ahead = new Stack<string>(Steps(path[place.Length..]));
        for (var links = 0; ahead.TryPop(out var step);)
        {
            if (step == "..")
            {
                place = Path.GetDirectoryName(place) ?? place;
                continue;
            }
            var next = Path.Combine(place, step);
            if (!TryReadLink(next, out var target))
                return null;
            if (target is null)
            {
                place = next;
                continue;
            }
            if (++links > MostLinks)
                return null;
            if (Path.IsPathRooted(target))
                place = Path.GetPathRoot(Path.GetFullPath(target))!;
            foreach (var further in Steps(Path.IsPathRooted(target) ? target[Path.GetPathRoot(target)!.Length..] : target))
                ahead.Push(further);
        }
        return place;
    }

    /// <summary>Whether a path is that folder or leads into it.</summary>
    public static bool IsInside(string path, string folder)
    {
        if (Of(path) is not { } place || Of(folder) is not { } around)
            return false;
        var relative = Path.GetRelativePath(around, place);
        return relative != ".." && !relative.StartsWith($"..{Path.DirectorySeparatorChar}", StringComparison.Ordinal) && !Path.IsPathRooted(relative);
    }

    /// <summary>Its steps, the last first. A link may lead up, and up is meant from where the link really lies.</summary>
    private static IEnumerable<string> Steps(string path) =>
        path.Split([Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar], StringSplitOptions.RemoveEmptyEntries).Where(step => step != ".").Reverse();

    private static bool TryReadLink(string path, out string? target)
    {
        target = null;
        try
        {
            target = new FileInfo(path).LinkTarget;
            return true;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
