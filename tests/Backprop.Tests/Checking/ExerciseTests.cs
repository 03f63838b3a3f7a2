using System.Globalization;

namespace Backprop.Tests.Checking;

public class ExerciseTests
{
    public static TheoryData<string> Ids => [.. ExerciseBook.All.Select(exercise => exercise.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_solution_passes_and_the_starter_does_not(string id)
    {
        var exercise = Exercise.Named(id);
        Assert.True(exercise.Judge(exercise.Answer()).IsRight);
        Assert.Null(exercise.Judge((Matrix?)null).IsRight);
        Assert.Null(exercise.Judge(double.NaN).IsRight);
        Assert.NotEmpty(exercise.Solution);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Each_typical_mistake_is_refused_with_its_own_hint(string id)
    {
        var exercise = Exercise.Named(id);
        Assert.NotEmpty(exercise.Mistakes);
        foreach (var mistake in exercise.Mistakes)
        {
            var verdict = exercise.Judge(mistake.Answer());
            Assert.Equal((false, mistake.Kind, mistake.Hint), (verdict.IsRight, verdict.Mistake, verdict.Message));
        }
    }

    [Theory]
    [InlineData(MistakeKind.Factor), InlineData(MistakeKind.Sign), InlineData(MistakeKind.Transposition), InlineData(MistakeKind.Shape), InlineData(MistakeKind.Value)]
    public void A_mistake_nobody_foresaw_is_told_by_kind(MistakeKind kind)
    {
        var exercise = Exercise.Named("8.1");
        var right = exercise.Answer();
        var wrong = kind switch
        {
            MistakeKind.Factor => right * 7,
            MistakeKind.Sign => -right,
            MistakeKind.Transposition => right.Transpose(),
            MistakeKind.Shape => Matrix.Ones(5, 1) * right,
            _ => right.With(0, 0, 12),
        };
        var verdict = exercise.Judge(wrong);
        Assert.Equal((false, kind), (verdict.IsRight, verdict.Mistake));
        foreach (var number in right.ToArray()) Assert.DoesNotContain(number.ToString("G4", System.Globalization.CultureInfo.InvariantCulture), verdict.Message);
    }

    [Fact]
    public void An_answer_from_paper_is_right_when_it_is_the_right_one_rounded_to_at_least_three_digits()
    {
        foreach (var (right, given, expected) in PaperAnswers.Cases)
        {
            var verdict = Asking(right).Judge(Matrix.RowVector(given));
            Assert.True(expected == (verdict.IsRight == true ? "right" : verdict.Mistake == MistakeKind.Rounding ? "so far" : "wrong"), $"{string.Join(", ", given)} for {string.Join(", ", right)}: {verdict}");
        }
    }

    [Fact]
    public void Too_few_digits_leave_an_exercise_open()
    {
        var verdict = Asking(PaperAnswers.Delta).Judge(0.11);
        Assert.Null(verdict.IsRight);
        Assert.Equal("✎ Exercise 0.0: Right so far: give at least three significant digits.", verdict.ToString());
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Rounded_to_three_digits_the_answer_is_right_and_each_typical_mistake_keeps_its_own_hint(string id)
    {
        var exercise = Exercise.Named(id);
        Assert.True(exercise.Judge(Rounded(exercise.Answer())).IsRight);
        foreach (var mistake in exercise.Mistakes)
            Assert.Equal((false, mistake.Hint), exercise.Judge(Rounded(mistake.Answer())) is var verdict ? (verdict.IsRight, verdict.Message) : default);

        static Matrix Rounded(Matrix answer) => answer.Map(x => x == Math.Floor(x) ? x : double.Parse(x.ToString("E2", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData(MistakeKind.Factor), InlineData(MistakeKind.Sign), InlineData(MistakeKind.Transposition)]
    public void A_rounded_mistake_is_told_by_kind_as_well(MistakeKind kind)
    {
        Matrix right = Matrix.RowVector(0.123456, -1.23456, 12.3456), given = Matrix.RowVector(0.123, -1.23, 12.3);
        var verdict = new Exercise("0.0", "", () => right, () => []).Judge(kind switch { MistakeKind.Factor => given.Map(x => Math.Round(2 * x, 3)), MistakeKind.Sign => -given, _ => given.Transpose() });
        Assert.Equal((false, kind), (verdict.IsRight, verdict.Mistake));
    }

    [Theory]
    [InlineData(0.212, MistakeKind.Factor)]
    [InlineData(0.0212, MistakeKind.Factor)]
    [InlineData(-0.1058, MistakeKind.Sign)]
    [InlineData(0.17, MistakeKind.Value)]
    public void A_single_number_is_told_by_kind_as_well(double given, MistakeKind kind) => Assert.Equal((false, kind), Asking(PaperAnswers.Delta).Judge(given) is var verdict ? (verdict.IsRight, verdict.Mistake) : default);

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_worked_solution_has_several_lines_and_ends_in_no_hint(string id)
    {
        var lines = Exercise.Named(id).Solution.Split('\n');
        Assert.InRange(lines.Length, 2, 20);
        Assert.All(lines, line => Assert.InRange(line.Length, 2, 260));
        Assert.Contains(lines, line => line.Any(char.IsAsciiDigit));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void An_open_exercise_carries_its_key_sealed_and_an_attempt_its_solution(string id)
    {
        var exercise = Exercise.Named(id);
        var open = exercise.Judge((Matrix?)null).ToHtml();
        Assert.Contains($"data-exercise=\"{id}\" data-sealed=\"", open, StringComparison.Ordinal);
        Assert.DoesNotContain(exercise.Mistakes[0].Hint[..12], open, StringComparison.Ordinal);
        var tried = exercise.Judge(exercise.Mistakes[0].Answer()).ToHtml();
        Assert.DoesNotContain("data-sealed", tried, StringComparison.Ordinal);
        Assert.Contains("<summary>Worked solution</summary>", tried, StringComparison.Ordinal);
    }

    private static Exercise Asking(double[] right) => new("0.0", "", () => Matrix.RowVector(right), () => []);

    [Fact]
    public void An_unknown_exercise_is_refused_with_the_list() =>
        Assert.StartsWith("There is no exercise 99.9; there are 1.1, 1.2", Assert.Throws<KeyNotFoundException>(() => Exercise.Named("99.9")).Message);
}
