using System.Globalization;
using System.Text.Json.Nodes;
using Backprop;
using Backprop.Tests.Checking;

namespace Workbook.Tests.Book.Answers;

/// <summary>The page judges as the library does: every exercise, every typical mistake, and what else people hand in.</summary>
public sealed class PageJudgeTests
{
    [Fact]
    public void Page_and_library_say_the_same_of_every_answer_to_every_exercise()
    {
        var cases = ExerciseBook.All.SelectMany(exercise => Answers(exercise).Select(given => (exercise, given))).ToList();
        Assert.True(cases.Count > 20 * ExerciseBook.All.Count, $"{cases.Count} answers");
        var said = PageScripts.Run("workbook.judge(JSON.parse(workbook.unseal(one.id, one.sealed)), one.given)", new([.. cases.Select(one => new JsonObject
        {
            ["id"] = one.exercise.Id,
            ["sealed"] = AnswerKey.Of(one.exercise),
            ["given"] = PageScripts.Rows(one.given),
        })]));
        foreach (var (answer, verdict) in cases.Zip(said))
            Assert.Equal((answer.exercise.Id, Text(answer.exercise.Judge(answer.given))), (answer.exercise.Id, Text(verdict)));
    }

    [Fact]
    public void The_page_takes_answers_from_paper_as_the_library_does()
    {
        var said = PageScripts.Run("workbook.judge({ right: one.right, mistakes: [] }, one.given)", new([.. PaperAnswers.Cases.Select(one => new JsonObject
        {
            ["right"] = PageScripts.Rows(Matrix.RowVector(one.Right)),
            ["given"] = PageScripts.Rows(Matrix.RowVector(one.Given)),
        })]));
        foreach (var (one, verdict) in PaperAnswers.Cases.Zip(said))
            Assert.Equal(
                (string.Join(", ", one.Right), string.Join(", ", one.Given), one.Verdict),
                (string.Join(", ", one.Right), string.Join(", ", one.Given), verdict!["kind"]?.ToString() == "Rounding" ? "so far" : verdict["state"]!.ToString()));
    }

    [Fact]
    public void The_seal_of_an_exercise_opens_to_its_task_its_answer_and_its_solution()
    {
        var opened = PageScripts.Run("JSON.parse(workbook.unseal(one.id, one.sealed))", new([.. ExerciseBook.All.Select(exercise => new JsonObject { ["id"] = exercise.Id, ["sealed"] = AnswerKey.Of(exercise) })]));
        foreach (var (exercise, key) in ExerciseBook.All.Zip(opened))
        {
            Assert.Equal(exercise.Task, key!["task"]!.ToString());
            Assert.Equal(exercise.Answer().ToArray(), key["right"]!.AsArray().SelectMany(row => row!.AsArray()).Select(x => x!.GetValue<double>()));
            Assert.Equal(exercise.Solution, string.Join('\n', key["solution"]!.AsArray()));
        }
    }

    private static string Text(ExerciseVerdict verdict) => $"{(verdict.IsRight switch { true => "right", false => "wrong", null => "open" })}, {verdict.Mistake}: {verdict.Message}";

    private static string Text(JsonNode? verdict) => $"{verdict!["state"]}, {verdict["kind"]}: {verdict["message"]}";

    /// <summary>The answer, its mistakes, and both swapped, negated, scaled, rounded, cut to a row or summed to a number.</summary>
    private static IEnumerable<Matrix> Answers(Exercise exercise) =>
        from matrix in exercise.Mistakes.Select(mistake => mistake.Answer()).Prepend(exercise.Answer())
        from variant in (Func<Matrix, Matrix>[])
        [
            m => m, m => -m, m => m * 2, m => m / 5, m => m * 0.999, m => m.Transpose(), m => -m.Transpose(), m => m.SumOverRows(), m => m.SumOverColumns(), m => Matrix.Filled(1, 1, m.Sum()),
            m => m.Row(0), m => Matrix.Ones(5, 1) * m.Row(0), m => Matrix.Zeros(m.RowCount, m.ColumnCount), m => m.With(0, 0, m[0, 0] + 1),
            m => Rounded(m, 0), m => Rounded(m, 1), m => Rounded(m, 2), m => Rounded(m, 3), m => Rounded(m, 9), m => Rounded(-m, 2), m => Rounded(m * 2, 2), m => Rounded(m.Transpose(), 3), m => m.Map(x => Math.Round(x, 4)),
        ]
        select variant(matrix);

    private static Matrix Rounded(Matrix matrix, int digits) =>
        matrix.Map(x => double.Parse(x.ToString($"E{digits}", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture));
}
