namespace Workbook.Book;

public sealed record BookOptions
{
    public string Title { get; init; } = "The Backprop Workbook";

    public string Subtitle { get; init; } = "Every backpropagation equation derived, sized, run, checked and plotted, around one question: is the gradient of a bias a sum or a mean?";

    /// <summary>Where npm packages are kept between builds.</summary>
    public string Cache { get; init; } = System.IO.Path.Combine("artifacts", "web");

    /// <summary>Whether Node.js and npm are looked for; without them figures stay still, formulas are shown as TeX and diagrams as their text.</summary>
    public bool UseNode { get; init; } = true;

    /// <summary>Pages that reload themselves when the server has rebuilt them; only <c>workbook serve</c> asks for it.</summary>
    public bool LiveReload { get; init; }

    /// <summary>Told, a line at a time, what a reader of the terminal should know.</summary>
    public Action<string> Report { get; init; } = _ => { };
}
