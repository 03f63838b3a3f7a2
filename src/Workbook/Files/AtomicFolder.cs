namespace Workbook.Files;

/// <summary>
/// A folder that is written beside its place and then takes it, so that readers see the old one or the new one and whoever is interrupted
/// leaves the old.
/// </summary>
internal sealed class AtomicFolder : IDisposable
{
    private const int Attempts = 10;
    private readonly Place _place;
    private bool _moved;

    /// <param name="target">The folder to replace, or to make.</param>
    /// <param name="aside">A folder on the same disk to write it in; the one around the target unless another is named.</param>
    public AtomicFolder(string target, string? aside = null)
    {
        _place = new Place(target, aside);
        Directory.CreateDirectory(_place.Parent);
        _place.Mend();
        Path = System.IO.Path.Combine(_place.Aside, _place.Fresh.Next());
        Directory.CreateDirectory(Path);
    }

    /// <summary>Where to write.</summary>
    public string Path { get; }

    /// <summary>Brings a folder back whose replacement was killed at the one moment at which it has no place, and takes away what was left of others.</summary>
    public static void Mend(string target, string? aside = null) => new Place(target, aside).Mend();

    /// <summary>Puts what was written in place of the target.</summary>
    public void Commit()
    {
        for (var left = Attempts; !_moved; left--)
        {
            // The name is made beforehand: between the two moves there is no folder.
            var old = System.IO.Path.Combine(_place.Aside, _place.Replaced.Next());
            try
            {
                if (Directory.Exists(_place.Target))
                    Directory.Move(_place.Target, old);
                Directory.Move(Path, _place.Target);
                _moved = true;
            }
            catch (IOException) when (left > 1)
            {
                // Another process may have put its own there in between, or taken away what was there; its folder is replaced in its turn.
            }
            finally
            {
                _place.Settle(old);
            }
        }
    }

    public void Dispose()
    {
        if (!_moved)
            Litter.RemoveFolder(Path);
    }

    private sealed record Place
    {
        public Place(string target, string? aside)
        {
            Target = System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetFullPath(target));
            // A link is written through: the folder it names is replaced and the link stays. Elsewhere it may be on another disk.
            if (aside is null && Directory.Exists(Target))
                Target = Directory.ResolveLinkTarget(Target, returnFinalTarget: true)?.FullName ?? Target;
            Parent = System.IO.Path.GetDirectoryName(Target) ?? throw new IOException($"{target} can't be replaced. Name a folder inside another.");
            Aside = aside ?? Parent;
            var before = $".{System.IO.Path.GetFileName(Target)}.";
            (Fresh, Replaced) = (new(before, ".new"), new(before, ".old"));
        }

        public string Target { get; }

        public string Parent { get; }

        public string Aside { get; }

        public TemporaryName Fresh { get; }

        public TemporaryName Replaced { get; }

        public void Mend()
        {
            foreach (var old in Litter.Folders(Aside, Replaced))
                Settle(old);
            Litter.RemoveFolders(Aside, Fresh);
        }

        /// <summary>Takes away a folder that was moved aside, or gives it its place back where nothing has taken it.</summary>
        public void Settle(string old)
        {
            for (var left = Attempts; left > 0 && Directory.Exists(old); left--)
            {
                try
                {
                    if (Directory.Exists(Target))
                        Remove(old);
                    else
                        Directory.Move(old, Target);
                }
                catch (IOException)
                {
                    // Another process was faster. What can't be settled at all waits for the next run.
                }
            }
        }

        /// <summary>Its name goes first, so that a folder half removed is never taken for one to give its place back.</summary>
        private void Remove(string old)
        {
            var name = System.IO.Path.Combine(Aside, Fresh.Next());
            Directory.Move(old, name);
            Litter.RemoveFolder(name);
        }
    }
}
