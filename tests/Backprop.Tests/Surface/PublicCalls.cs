using System.Collections;
using System.Globalization;
using System.Reflection;

namespace Backprop.Tests;

/// <summary>Calls every public function with hostile arguments and notes how each call ended.</summary>
internal static class PublicCalls
{
    private const int MostReceivers = 10, Mixed = 150;

    /// <summary>Functions that the table can't call, each with the reason.</summary>
    private static readonly Dictionary<string, string> LeftOut = new()
    {
        ["Threads.set_Limit"] = "It sets the number of threads of the whole process; ThreadsTests tries what it refuses.",
        ["GradientCheckReport..ctor"] = "It keeps what GradientCheck found; a report of no parameter at all, which GradientCheck never makes, has no worst entry to show.",
        ["SeededRandom.Shuffle(Span)"] = "A span can't be handed over by reflection; the overload for arrays runs the same code.",
        ["NumPyRandom.Shuffle(Span)"] = "A span can't be handed over by reflection; the overload for arrays runs the same code.",
        ["PythonRandom.Shuffle(Span)"] = "A span can't be handed over by reflection; the overload for arrays runs the same code.",
    };

    public static IEnumerable<Type> Types => typeof(Matrix).Assembly.GetExportedTypes().Where(type => !type.IsEnum && type.Namespace == "Backprop").OrderBy(type => type.Name, StringComparer.Ordinal);

    /// <summary>Everything public that a type declares and that can be called.</summary>
    public static IEnumerable<MethodBase> Of(Type type) => type
        .GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly).OfType<MethodBase>()
        .Where(method => !(method.IsAbstract && method.DeclaringType!.IsInterface) && !LeftOut.ContainsKey(Name(method)) && !IsInitialiser(method))
        .Select(method => method is MethodInfo { IsGenericMethodDefinition: true } open ? Closed(open) : method);

    /// <summary>How every call of the type's functions ended, in order.</summary>
    public static IEnumerable<PublicCall> All(Type type, Action<string> about) => Of(type).SelectMany(method => All(method, about));

    private static IEnumerable<PublicCall> All(MethodBase method, Action<string> about)
    {
        var parameters = method.GetParameters().Select(p => p.ParameterType).ToArray();
        var receivers = method.IsStatic || method.IsConstructor ? [null] : HostileValues.Of(method.DeclaringType!).Where(value => value is not null).Take(MostReceivers).ToArray();
        for (var r = 0; r < receivers.Length; r++)
        {
            var values = parameters.Select(HostileValues.Of).ToArray();
            foreach (var choice in Choices([.. values.Select(v => v.Length)], new Random(20261129 + r)))
            {
                // What a call uses up is made anew for each.
                var arguments = choice.Select((c, i) => IsUsedUp(parameters[i]) ? HostileValues.Of(parameters[i])[c] : values[i][c]).ToArray();
                var name = $"{Name(method)} of {method.DeclaringType!.Name} number {r} with ({string.Join(", ", choice.Select((c, i) => $"{method.GetParameters()[i].Name} number {c}: {Short(arguments[i])}"))})";
                about(name);
                yield return PublicCall.Make(name, method, receivers[r], arguments);
            }
        }
    }

    /// <summary>The first of all, each argument's others in turn, then mixtures.</summary>
    private static IEnumerable<int[]> Choices(int[] counts, Random random)
    {
        yield return new int[counts.Length];
        for (var k = 0; k < counts.Length; k++)
            for (var c = 1; c < counts[k]; c++) yield return [.. counts.Select((_, i) => i == k ? c : 0)];
        for (var i = 0; counts.Length > 1 && i < Mixed; i++) yield return [.. counts.Select(count => random.Next(count))];
    }

    private static bool IsUsedUp(Type type) => type == typeof(TextReader) || type == typeof(Stream) || type == typeof(Matrix) || (type.IsGenericType && typeof(IEnumerable).IsAssignableFrom(type));

    /// <summary>What may be set while an object is made, and on none that is shared: HostileValues has such objects.</summary>
    private static bool IsInitialiser(MethodBase method) =>
        method is MethodInfo { ReturnParameter: var returned } && returned.GetRequiredCustomModifiers().Contains(typeof(System.Runtime.CompilerServices.IsExternalInit));

    private static string Name(MethodBase method) => $"{method.DeclaringType!.Name}.{method.Name}{(method.GetParameters() is [{ ParameterType: { IsByRefLike: true } }] ? "(Span)" : "")}";

    private static MethodInfo Closed(MethodInfo open) => open.MakeGenericMethod([.. open.GetGenericArguments().Select(argument =>
        argument.GetGenericParameterConstraints() is [var bound, ..] && bound == typeof(Exception) ? typeof(InvalidOperationException) : typeof(int))]);

    private static string Short(object? value)
    {
        var text = value switch
        {
            null => "null",
            double number => number.ToString("R", CultureInfo.InvariantCulture),
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            Matrix matrix => $"Matrix {matrix.RowCount} × {matrix.ColumnCount}",
            string given => given,
            _ => value.GetType().Name,
        };
        return text.Length > 40 ? text[..40] + "…" : text.Replace('\0', '␀');
    }
}
