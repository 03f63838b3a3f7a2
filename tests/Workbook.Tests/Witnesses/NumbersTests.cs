using Workbook.Witnesses;

namespace Workbook.Tests.Witnesses;

public sealed class NumbersTests
{
    private static string? Difference(string cell, string witness, double? within = null) =>
        Numbers.Difference("the cell", Numbers.Parse(cell), "NumPy", Numbers.Parse(witness), within);

    [Theory]
    [InlineData("number: 0.1", "number: 0.1")]
    [InlineData("number: 0.1", "number: 0.10000000000000002")]
    [InlineData("number 1 3: 1 2 3", "number 3: 1 2 3")]
    [InlineData("number 2: 1000 1E-20", "number 2: 1000 0")]
    [InlineData("number 3: NaN Infinity -Infinity", "number 3: nan inf -inf")]
    [InlineData("truth: 1", "truth: 1")]
    public void The_same_numbers_agree_up_to_a_few_roundings(string cell, string witness) => Assert.Null(Difference(cell, witness));

    [Theory]
    [InlineData("number: 0.1", "number: 0.1000000000002", "the cell has 0.1, NumPy 0.1000000000002: 2E-13 apart, where 1E-13 may be")]
    [InlineData("number 2 2: 1 2 3 4", "number 2 2: 1 2 3.5 4", "entry [1, 0]: the cell has 3, NumPy 3.5: 0.5 apart, where 4E-12 may be")]
    [InlineData("number 3 1: 1 2 3", "number 1 3: 1 2 3", "the cell has (3 × 1), NumPy (1 × 3)")]
    [InlineData("number 3 1: 1 2 3", "number 3: 1 2 3", "the cell has (3 × 1), NumPy (3)")]
    [InlineData("number: 1", "truth: 1", "the cell has one number, NumPy one true or false")]
    [InlineData("truth: 1", "truth: 0", "the cell has 1, NumPy 0")]
    [InlineData("number: NaN", "number: 0", "the cell has NaN, NumPy 0")]
    [InlineData("number: Infinity", "number: -inf", "the cell has Infinity, NumPy -Infinity")]
    [InlineData("number: 0", "number: 1E-300", "the cell has 0, NumPy 1E-300")]
    public void What_differs_is_named_with_both_sides(string cell, string witness, string said) => Assert.StartsWith(said, Difference(cell, witness));

    [Fact]
    public void A_claim_may_say_itself_how_far_apart_the_two_may_be()
    {
        Assert.Null(Difference("number: 0.5", "number: 0.5000001", within: 1e-6));
        Assert.NotNull(Difference("number: 0.5", "number: 0.500002", within: 1e-6));
    }
}
