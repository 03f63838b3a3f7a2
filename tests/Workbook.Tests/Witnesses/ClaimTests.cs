using Workbook.Witnesses;

namespace Workbook.Tests.Witnesses;

public sealed class ClaimTests
{
    [Fact]
    public void A_claim_is_the_expression_after_the_mark_with_its_own_limit_or_the_usual() => Assert.Equal(
        [new Claim(2, "gradients[\"db1\"]", null), new Claim(3, "Central(1e-3)", 1e-9), new Claim(5, "x", 0.5)],
        Claim.In("import numpy as np\ndb = dZ.sum(axis=0)   # C#: gradients[\"db1\"]\nprint(g)  # C#: Central(1e-3) ± 1e-9\n# C is another language\ny = 1 # C#: x ± 0.5\n"));
}
