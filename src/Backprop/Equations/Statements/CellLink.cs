namespace Backprop;

/// <summary>A cell of a notebook of this workbook.</summary>
/// <param name="Notebook">The notebook's name without its ending, such as <c>07-why-the-sum</c>.</param>
/// <param name="Cell">The cell's id.</param>
public sealed record CellLink(string Notebook, string Cell)
{
    /// <summary>The address from a notebook beside it. The book and JupyterLab go to the cell; where a viewer knows no cells, the notebook opens.</summary>
    public string Address => $"{Notebook}.ipynb#cell-id={Cell}";

    /// <summary>Notebook and cell in words, for viewers that stay at the top: <c>7, wrong side</c>.</summary>
    public string InWords => $"{Notebook.Split('-')[0].TrimStart('0')}, {Cell.Replace('-', ' ')}";
}
