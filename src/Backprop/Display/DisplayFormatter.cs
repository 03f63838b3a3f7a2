namespace Backprop;

/// <summary>Writes one MIME type of any <see cref="IDisplayable"/>. Kernels call both members by name.</summary>
internal sealed class DisplayFormatter(string mimeType, Func<IDisplayable, string?> write)
{
    public string MimeType { get; } = mimeType;

    /// <summary>False leaves a value that is none of the library's to the kernel's own formatters.</summary>
    public bool Format(object instance, TextWriter writer)
    {
        if (instance is not IDisplayable shown) return false;
        writer.Write(write(shown));
        return true;
    }
}
