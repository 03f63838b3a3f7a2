using System.Globalization;

namespace Backprop;

public sealed partial class Plot
{
    /// <summary>
    /// A network drawn: its units in columns, the shape of every matrix on the arrows forward and back, each axis in its colour and with its mark. Of a layer with more than
    /// seven units the first ones and the last are drawn.
    /// </summary>
    /// <param name="title">What stands above.</param>
    /// <param name="network">The network.</param>
    /// <param name="batch">Number of samples; m unless given.</param>
    /// <param name="backward">Whether the way back is shown: dZ, dW and db with their shapes.</param>
    public static Plot NetworkDiagram(string title, Network network, int? batch = null, bool backward = true)
    {
        ArgumentNullException.ThrowIfNull(network);
        return new(title, new NetworkDiagramBody(
        network.Widths, [.. network.Layers.Select(l => l.Activation.Name)], batch?.ToString(CultureInfo.InvariantCulture) ?? "m", backward));
    }
}
