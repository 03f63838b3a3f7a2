namespace Backprop;

/// <summary>Type of the entries of an IDX file: the third byte of the file.</summary>
public enum IdxType : byte
{
    /// <summary>0 to 255: pixels and labels.</summary>
    UnsignedByte = 0x08,

    /// <summary>−128 to 127.</summary>
    SignedByte = 0x09,

    /// <summary>16-bit integers.</summary>
    Short = 0x0B,

    /// <summary>32-bit integers.</summary>
    Int = 0x0C,

    /// <summary>32-bit floating-point numbers.</summary>
    Float = 0x0D,

    /// <summary>64-bit floating-point numbers.</summary>
    Double = 0x0E,
}
