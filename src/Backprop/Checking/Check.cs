using System.Runtime.CompilerServices;

namespace Backprop;

/// <summary>Checks for notebook cells: each throws when false and shows its evidence when true.</summary>
public static class Check
{
    /// <summary>Starts a check of a gradient report.</summary>
    public static GradientClaim That(GradientCheckReport report) => new(report);

    /// <summary>Starts a check of a number.</summary>
    public static NumberClaim That(double value, [CallerArgumentExpression(nameof(value))] string expression = "")
    {
        ArgumentNullException.ThrowIfNull(expression);
        return new(value, OneLine(expression));
    }

    /// <summary>Starts a check of a matrix.</summary>
    public static MatrixClaim That(Matrix value, [CallerArgumentExpression(nameof(value))] string expression = "")
    {
        ArgumentNullException.ThrowIfNull(expression);
        return new(value, OneLine(expression));
    }

    /// <summary>Checks that every line of a derivation follows, down to one that says the gradient.</summary>
    /// <exception cref="CheckFailedException">A line doesn't; the message says which, and what kind of mistake it shows. Or the last line is still a question.</exception>
    public static CheckPassed That(DerivationCheck derivation)
    {
        ArgumentNullException.ThrowIfNull(derivation);
        return derivation.Holds && derivation.Derivation.IsFinished ? new(derivation.Derivation.Result.ToText(), derivation.Summary) : throw new CheckFailedException(derivation.Summary);
    }

    /// <summary>Checks that a condition holds.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="statement">What it claims, in words.</param>
    /// <exception cref="CheckFailedException">It is false.</exception>
    public static CheckPassed That(bool condition, [CallerArgumentExpression(nameof(condition))] string statement = "")
    {
        ArgumentNullException.ThrowIfNull(statement);
        return condition ? new(OneLine(statement), "") : throw new CheckFailedException($"This doesn't hold: {OneLine(statement)}.");
    }

    /// <summary>Shows several checks together; each has thrown already if it was false.</summary>
    public static ChecksPassed All(params IReadOnlyList<CheckPassed> checks) => new(Each(checks));

    /// <summary>Shows several checks as one sentence, which unfolds into them; each has thrown already if it was false.</summary>
    /// <param name="statement">What they say together.</param>
    /// <param name="checks">The checks, at least one.</param>
    public static ChecksPassed All(string statement, params IReadOnlyList<CheckPassed> checks)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(statement);
        if (Each(checks).Count == 0) throw new ArgumentException($"No check stands behind \"{statement}\".", nameof(checks));
        return new(checks, statement);
    }

    private static IReadOnlyList<CheckPassed> Each(IReadOnlyList<CheckPassed> checks)
    {
        ArgumentNullException.ThrowIfNull(checks);
        return checks.Contains(null!) ? throw new ArgumentException($"One of the {checks.Count} checks is null.", nameof(checks)) : checks;
    }

    /// <summary>Checks that something is refused with an error of the given type, and gives the error to look at.</summary>
    /// <exception cref="CheckFailedException">It isn't refused, or with another error.</exception>
    public static TError Refused<TError>(Func<object?> attempt, [CallerArgumentExpression(nameof(attempt))] string expression = "") where TError : Exception
    {
        ArgumentNullException.ThrowIfNull(attempt);
        try
        {
            attempt();
        }
        catch (TError error)
        {
            return error;
        }
        catch (Exception other)
        {
            throw new CheckFailedException($"{expression} should be refused with a {typeof(TError).Name}, but threw a {other.GetType().Name}: {other.Message}");
        }
        throw new CheckFailedException($"{expression} should be refused with a {typeof(TError).Name}, but it ran.");
    }

    /// <summary>An expression that fills several lines of code, as it is quoted.</summary>
    private static string OneLine(string expression) => string.Join(' ', expression.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
