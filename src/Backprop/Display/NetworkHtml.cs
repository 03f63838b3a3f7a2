using System.Text;

namespace Backprop;

/// <summary>Networks and what passes through them, as HTML.</summary>
internal static class NetworkHtml
{
    /// <summary>Passes with more numbers than this show shapes and sizes instead of entries.</summary>
    private const int MostEntries = 160;

    /// <summary>A table of the layers: shapes of weights and biases with each axis in its colour, activation, number of parameters.</summary>
    public static string Of(Network network)
    {
        var html = new StringBuilder("<table class=\"bp-network\"><caption>").Append(HtmlText.Escape(network.ToString()))
            .Append("</caption><thead><tr>")
            .Append(string.Concat(((string[])["layer", "W (in × out)", "b (1 × out)", "activation", "parameters"]).Select(h => $"<th scope=\"col\">{h}</th>")))
            .Append("</tr></thead><tbody>");
        for (var l = 1; l <= network.Layers.Count; l++)
        {
            var layer = network.Layers[l - 1];
            var (from, to) = (Role(network, l - 1), Role(network, l));
            html.Append($"<tr><th scope=\"row\">{l}</th><td>{MatrixHtml.Shape(layer.Weights.Shape, from, to)}</td><td>{MatrixHtml.Shape(layer.Bias.Shape, AxisRole.One, to)}</td>")
                .Append($"<td>{HtmlText.Escape(layer.Activation.Name)}</td><td style=\"text-align:right\">{layer.Weights.Shape.Count + layer.Bias.Shape.Count}</td></tr>");
        }
        return html.Append("</tbody></table>").ToString();
    }

    public static string Of(Dense layer) =>
        MatrixHtml.Of(layer.Weights, "W", AxisRole.Inputs, AxisRole.Outputs) + MatrixHtml.Of(layer.Bias, "b", AxisRole.One, AxisRole.Outputs)
        + $"<div>f = {HtmlText.Escape(layer.Activation.Name)}</div>";

    public static string Of(Batch batch) =>
        MatrixHtml.Of(batch.X, "X", AxisRole.Batch, AxisRole.Inputs) + MatrixHtml.Of(batch.Y, "Y", AxisRole.Batch, AxisRole.Outputs);

    public static string Of(ForwardPass pass)
    {
        var layers = pass.Names.Count / 2;
        return All(pass.Names, name => pass[name], name => (AxisRole.Batch, name == "X" ? AxisRole.Inputs : Role(Layer(name), layers)));
    }

    public static string Of(Gradients gradients) => All(gradients.Names, name => gradients[name], name => name[1] switch
    {
        'X' => (AxisRole.Batch, AxisRole.Inputs),
        'Z' => (AxisRole.Batch, Role(Layer(name), gradients.Layers)),
        'W' => (Role(Layer(name) - 1, gradients.Layers), Role(Layer(name), gradients.Layers)),
        _ => (AxisRole.One, Role(Layer(name), gradients.Layers)),
    });

    /// <summary>What the units of a layer are: layer 0 is the input, the last one the output.</summary>
    public static AxisRole Role(Network network, int layer) => Role(layer, network.Layers.Count);

    public static AxisRole Role(int layer, int layers) => layer == 0 ? AxisRole.Inputs : layer == layers ? AxisRole.Outputs : AxisRole.Hidden;

    private static int Layer(string name) => ParameterName.Parse(name, [name]).Layer;

    private static string All(IReadOnlyList<string> names, Func<string, Matrix> matrix, Func<string, (AxisRole Rows, AxisRole Columns)> roles)
    {
        if (names.Sum(name => matrix(name).Shape.Count) <= MostEntries)
            return string.Concat(names.Select(name => MatrixHtml.Of(matrix(name), name, roles(name).Rows, roles(name).Columns)));
        var rows = names.Select(name => $"<tr><th scope=\"row\">{MatrixHtml.Name(name)}</th><td>{MatrixHtml.Shape(matrix(name).Shape, roles(name).Rows, roles(name).Columns)}</td>"
            + $"<td style=\"text-align:right\">{NumberText.Short(matrix(name).Norm())}</td></tr>");
        return $"<table><thead><tr><th scope=\"col\">matrix</th><th scope=\"col\">shape</th><th scope=\"col\">norm</th></tr></thead><tbody>{string.Concat(rows)}</tbody></table>";
    }
}
