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
    public void An_unknown_exercise_is_refused_with_the_list() =>
        Assert.StartsWith("There is no exercise 99.9; there are 2.1, 2.2", Assert.Throws<KeyNotFoundException>(() => Exercise.Named("99.9")).Message);
}
