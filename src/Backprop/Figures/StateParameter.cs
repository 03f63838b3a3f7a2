using System.Globalization;

namespace Backprop;

/// <summary>A parameter of a plot with states: its name and its values as a slider shows them.</summary>
internal sealed record StateParameter(string Name, IReadOnlyList<string> Values)
{
    public static StateParameter Of<T>((string Name, IReadOnlyList<T> Values) parameter) where T : notnull
    {
        if (parameter.Name is null || parameter.Values is null || parameter.Values.Any(value => value is null))
            throw new ArgumentException($"Plot.Over: the parameter \"{parameter.Name}\" has null for its name, its values or one of them.");
        if (parameter.Values.Count == 0) throw new ArgumentException($"Plot.Over: the parameter \"{parameter.Name}\" has no values; give at least one.");
        var texts = parameter.Values.Select(v => Text(v)).ToArray();
        if (texts.GroupBy(t => t).FirstOrDefault(g => g.Count() > 1) is { } twice)
            throw new ArgumentException($"Plot.Over: two values of \"{parameter.Name}\" both read {twice.Key}; a slider needs values that can be told apart.");
        return new(parameter.Name, texts);
    }

    public static string Text(object value) => value switch
    {
        double number => NumberText.Short(number, 6),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    /// <summary>The position of a value; throws when there is no such value.</summary>
    public int IndexOf(object value)
    {
        if (value is null) throw new ArgumentException($"StartAt: null is no value of \"{Name}\"; its values are {string.Join(", ", Values)}.");
        var text = Text(value);
        for (var i = 0; i < Values.Count; i++)
            if (Values[i] == text) return i;
        throw new ArgumentException($"StartAt: \"{Name}\" is never {text}; its values are {string.Join(", ", Values)}.");
    }
}
