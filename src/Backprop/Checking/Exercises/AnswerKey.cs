using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Backprop;

/// <summary>
/// What a page of the book needs to judge an answer by itself, sealed: <c>{"task", "right": [[…]], "mistakes": [[kind, [[…]], hint], …], "solution": [line, …]}</c>.
/// </summary>
internal static class AnswerKey
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(Exercise exercise) => Sealed.Text(exercise.Id, Json(exercise).ToJsonString(Readable));

    private static JsonObject Json(Exercise exercise) => new()
    {
        ["task"] = exercise.Task,
        ["right"] = Rows(exercise.Answer()),
        ["mistakes"] = new JsonArray([.. exercise.Mistakes.Select(mistake => new JsonArray(mistake.Kind.ToString(), Rows(mistake.Answer()), mistake.Hint))]),
        ["solution"] = new JsonArray([.. exercise.Solution.Split('\n').Select(line => JsonValue.Create(line))]),
    };

    private static JsonArray Rows(Matrix matrix) =>
        new([.. Enumerable.Range(0, matrix.RowCount).Select(i => new JsonArray([.. Enumerable.Range(0, matrix.ColumnCount).Select(j => JsonValue.Create(matrix[i, j]))]))]);
}
