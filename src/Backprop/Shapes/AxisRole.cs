namespace Backprop;

/// <summary>What a dimension counts. Each role keeps one colour and one mark across the whole workbook.</summary>
public enum AxisRole
{
    /// <summary>Length one: the other side of a bias or of a vector of sums.</summary>
    One,

    /// <summary>Samples of the batch.</summary>
    Batch,

    /// <summary>Features of the input.</summary>
    Inputs,

    /// <summary>Units of a hidden layer.</summary>
    Hidden,

    /// <summary>Units of the last layer.</summary>
    Outputs,
}
