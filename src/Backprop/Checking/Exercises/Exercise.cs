namespace Backprop;

/// <summary>
/// An exercise of the workbook: a task whose answer is a matrix (or one number), judged by what kind of mistake was made, never by giving
/// the answer away.
/// </summary>
public sealed class Exercise
{
    private readonly Func<Matrix> answer;
    private readonly Func<string[]> solution;
    private readonly Mistake[] mistakes;

    internal Exercise(string id, string task, Func<Matrix> answer, Func<string[]> solution, params Mistake[] mistakes) =>
        (Id, Task, this.answer, this.solution, this.mistakes) = (id, task, answer, solution, mistakes);

    /// <summary>Number of the notebook and number of the exercise in it, such as <c>5.2</c>.</summary>
    public string Id { get; }

    /// <summary>What is asked for.</summary>
    public string Task { get; }

    /// <summary>How to get there, line by line and with the numbers, for readers who ask.</summary>
    public string Solution => string.Join('\n', solution());

    /// <summary>
    /// The relative difference up to which a computed answer counts as right: a few roundings, whichever way it was computed. An answer from pencil and paper shows fewer
    /// digits: it is right when it is the right number rounded to those, and they are at least three; whole numbers must be exact.
    /// </summary>
    public static double Tolerance => 1e-9;

    /// <summary>The exercise with the given number.</summary>
    /// <exception cref="KeyNotFoundException">There is none; the message lists those there are.</exception>
    public static Exercise Named(string id) => ExerciseBook.Find(id);

    /// <summary>Judges a matrix; null counts as not answered yet.</summary>
    public ExerciseVerdict Judge(Matrix? given)
    {
        if (given is null || given.Shape.Count > 0 && given.ToArray().All(double.IsNaN))
            return Verdict(null, null, $"Not answered yet. {Task}");
        var right = answer();
        if (Rounding.IsRight(given, right)) return Verdict(true, null, "Right.");
        foreach (var mistake in mistakes)
            if (Rounding.IsRight(given, mistake.Answer())) return Verdict(false, mistake.Kind, mistake.Hint);
        if (Rounding.IsRightSoFar(given, right)) return Verdict(null, MistakeKind.Rounding, "Right so far: give at least three significant digits.");
        var (kind, hint) = Diagnosis.Of(given, right);
        return Verdict(false, kind, hint);
    }

    /// <summary>Judges one number; NaN counts as not answered yet.</summary>
    public ExerciseVerdict Judge(double given) => Judge(Matrix.RowVector(given));

    private ExerciseVerdict Verdict(bool? isRight, MistakeKind? mistake, string message) => new(Id, isRight, mistake, message) { Exercise = this };

    /// <summary>The typical wrong answers, for the tests that show each is refused.</summary>
    internal IReadOnlyList<Mistake> Mistakes => mistakes;

    /// <summary>The right answer, for the tests that show it is accepted.</summary>
    internal Matrix Answer() => answer();
}
