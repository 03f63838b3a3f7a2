namespace Workbook.Execution.Display;

/// <summary>Types as C# writes them, without the wrappers of the script compiler.</summary>
internal static class TypeNames
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(bool)] = "bool", [typeof(byte)] = "byte", [typeof(sbyte)] = "sbyte", [typeof(char)] = "char", [typeof(decimal)] = "decimal",
        [typeof(double)] = "double", [typeof(float)] = "float", [typeof(int)] = "int", [typeof(uint)] = "uint", [typeof(long)] = "long",
        [typeof(ulong)] = "ulong", [typeof(short)] = "short", [typeof(ushort)] = "ushort", [typeof(nint)] = "nint", [typeof(nuint)] = "nuint",
        [typeof(object)] = "object", [typeof(string)] = "string", [typeof(void)] = "void",
    };

    public static string Of(Type type)
    {
        if (Keywords.TryGetValue(type, out var keyword))
            return keyword;
        if (type.IsArray)
            return $"{Of(type.GetElementType()!)}[{new string(',', type.GetArrayRank() - 1)}]";
        if (type.IsByRef || type.IsPointer)
            return Of(type.GetElementType()!) + (type.IsPointer ? "*" : "&");
        if (Nullable.GetUnderlyingType(type) is { } underlying)
            return Of(underlying) + "?";
        if (IsAnonymous(type))
            return "(anonymous)";
        if (type.IsGenericType && type.FullName?.StartsWith("System.ValueTuple`", StringComparison.Ordinal) == true)
            return $"({string.Join(", ", type.GetGenericArguments().Select(Of))})";
        return WithArguments(type);
    }

    public static bool IsAnonymous(Type type) => type.Name.Contains("AnonymousType", StringComparison.Ordinal) && type.Name.StartsWith('<');

    /// <summary>A class the script compiler makes around a submission's variables and types.</summary>
    public static bool IsSubmission(Type type) => type.DeclaringType is null && type.Name.StartsWith("Submission#", StringComparison.Ordinal);

    private static string WithArguments(Type type)
    {
        var arguments = type.GetGenericArguments();
        var taken = type.DeclaringType is { } outer && !IsSubmission(outer) ? outer.GetGenericArguments().Length : 0;
        var own = arguments.Skip(taken).ToArray();
        var name = type.Name.Split('`')[0];
        if (own.Length > 0)
            name += $"<{string.Join(", ", own.Select(Of))}>";
        return type.DeclaringType is { } declaring && !type.IsGenericParameter && !IsSubmission(declaring)
            ? $"{(taken > 0 ? Of(declaring.MakeGenericType(arguments[..taken])) : Of(declaring))}.{name}"
            : name;
    }
}
