using System.Collections;
using System.Reflection;

namespace Backprop.Tests;

/// <summary>One call of a public function: how it ended, and what is wrong with that, if anything.</summary>
internal sealed record PublicCall(string Name, string Outcome, string? Fault)
{
    private static readonly string[] Anonymous =
        ["Object reference", "Sequence contains", "Nullable object", "Arithmetic operation", "Index was outside", "The given key", "An item with the same key", "Unable to cast", "Array dimensions", "Attempted to", "Operation is not valid", "Exception of type"];

    private static readonly string[] OfTheRuntime = ["Value cannot be null.", "Specified argument was out of the range", "Index was out of range", "Destination is too short", "must be non-negative", "Non-negative number required", "is less than the", "cannot be greater than"];

    public static PublicCall Make(string name, MethodBase method, object? receiver, object?[] arguments)
    {
        var stage = "";
        // A positional record of a result keeps what it is given; only what the library hands out is shown.
        var keepsNull = method is ConstructorInfo && (arguments.Any(HasNull) || method.DeclaringType!.IsDefined(typeof(System.Runtime.CompilerServices.RequiredMemberAttribute), false)) && method.DeclaringType!.GetMethods(BindingFlags.NonPublic | BindingFlags.Instance).Any(m => m.Name == "PrintMembers");
        try
        {
            var result = method is ConstructorInfo constructor
                ? constructor.Invoke(BindingFlags.DoNotWrapExceptions, null, arguments, null)
                : method.Invoke(receiver, BindingFlags.DoNotWrapExceptions, null, arguments, null);
            stage = "what it gave, when shown: ";
            return new(name, "returned " + (keepsNull ? "" : Shown(result)), null);
        }
        catch (Exception exception)
        {
            var fault = FaultOf(exception, method);
            return new(name, $"{exception.GetType().Name}: {exception.Message}", fault is null ? null : $"{stage}{fault}: {exception}");
        }
    }

    private static bool HasNull(object? argument) => argument is null || (argument is Array many && many.Cast<object?>().Contains(null));

    private static string Shown(object? result) => result switch
    {
        null or string => $"{result}",
        Plot plot => plot.ToString(),
        IDisplayable shown => $"{Invariant(shown)} {shown.ToHtml()}",
        IEnumerable many => string.Join(", ", many.Cast<object?>().Take(1000).Select(item => item is IEnumerable and not string ? item.GetType().Name : Invariant(item))),
        Delegate => "",
        _ => Invariant(result),
    };

    private static string Invariant(object? value) => value is IFormattable number ? number.ToString(null, System.Globalization.CultureInfo.InvariantCulture)
        : value is null || HasGeneratedText(value.GetType()) ? "" : value.ToString() ?? "";

    /// <summary>The text that the compiler makes of a record follows the culture, and nothing of the library shows it.</summary>
    private static bool HasGeneratedText(Type type) =>
        type.GetMethod("ToString", Type.EmptyTypes)!.IsDefined(typeof(System.Runtime.CompilerServices.CompilerGeneratedAttribute), false) || type.FullName!.StartsWith("System.ValueTuple", StringComparison.Ordinal) || type.Name.StartsWith("KeyValuePair", StringComparison.Ordinal);

    private static string? FaultOf(Exception exception, MethodBase method)
    {
        if (exception is CallersOwnException or OperationCanceledException) return null;
        if (exception is NullReferenceException or IndexOutOfRangeException or OverflowException or InvalidCastException or DivideByZeroException or FormatException and not DataFileException) return "no refusal";
        if (exception is OutOfMemoryException and not InsufficientMemoryException) return "no refusal";
        if (exception is not (ArgumentException or InvalidOperationException or NotSupportedException or DataFileException or IOException or UnauthorizedAccessException or ArithmeticException or CheckFailedException or InsufficientMemoryException or KeyNotFoundException))
            return "not documented";
        if (exception is not CheckFailedException && Anonymous.Any(exception.Message.Contains)) return "it doesn't say what was wrong";
        if (OfTheRuntime.Any(exception.Message.Contains) && !method.GetParameters().Any(p => p.Name == (exception as ArgumentException)?.ParamName)) return "it names no argument of this function";
        return null;
    }
}
