namespace Backprop;

/// <summary>
/// An exercise of the workbook: a task whose answer is a matrix (or one number), judged by what kind of mistake was made, never by giving
/// the answer away.
/// </summary>
public sealed class Exercise
{
    private readonly Func<Matrix> answer;
    private readonly Mistake[] mistakes;

    internal Exercise(string id, string task, Func<Matrix> answer, string solution, params Mistake[] mistakes) =>
        (Id, Task, this.answer, Solution, this.mistakes) = (id, task, answer, solution, mistakes);

    /// <summary>Number of the notebook and number of the exercise in it, such as <c>5.2</c>.</summary>
    public string Id { get; }

    /// <summary>What is asked for.</summary>
    public string Task { get; }

    /// <summary>How to get there, for readers who ask.</summary>
    public string Solution { get; }

    /// <summary>The relative difference up to which an answer counts as right: a few roundings, whichever way it was computed.</summary>
    public static double Tolerance => 1e-9;

    /// <summary>The exercise with the given number.</summary>
    /// <exception cref="KeyNotFoundException">There is none; the message lists those there are.</exception>
    public static Exercise Named(string id) => ExerciseBook.Find(id);

    /// <summary>Judges a matrix; null counts as not answered yet.</summary>
    public ExerciseVerdict Judge(Matrix? given)
    {
        if (given is null || given.Shape.Count > 0 && given.ToArray().All(double.IsNaN))
            return new(Id, null, null, $"Not answered yet. {Task}");
        var right = answer();
        if (Diagnosis.AreClose(given, right)) return new(Id, true, null, "Right.");
        foreach (var mistake in mistakes)
            if (mistake.Answer() is var typical && typical.Shape == given.Shape && Diagnosis.AreClose(given, typical)) return new(Id, false, mistake.Kind, mistake.Hint);
        var (kind, hint) = Diagnosis.Of(given, right);
        return new(Id, false, kind, hint);
    }

    /// <summary>Judges one number; NaN counts as not answered yet.</summary>
    public ExerciseVerdict Judge(double given) => Judge(Matrix.RowVector(given));

    /// <summary>The typical wrong answers, for the tests that show each is refused.</summary>
    internal IReadOnlyList<Mistake> Mistakes => mistakes;

    /// <summary>The right answer, for the tests that show it is accepted.</summary>
    internal Matrix Answer() => answer();
}
