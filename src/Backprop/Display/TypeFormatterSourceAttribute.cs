namespace Backprop;

/// <summary>
/// Says which class formats a type's values in a notebook. Kernels look for an attribute of this very name, in whatever assembly it is
/// declared, so the library shows itself without referring to any kernel.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true)]
internal sealed class TypeFormatterSourceAttribute(Type formatterSourceType) : Attribute
{
    public Type FormatterSourceType { get; } = formatterSourceType;

    public string[]? PreferredMimeTypes { get; set; }
}
