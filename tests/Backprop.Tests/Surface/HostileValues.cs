using System.Collections;
using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace Backprop.Tests;

/// <summary>
/// What a caller may hand to a parameter of any type: first values that make sense, then the empty, the huge, the negative, NaN, infinities and
/// denormal numbers, null wherever a reference goes, and collections that shrink while they are read.
/// </summary>
internal static class HostileValues
{
    private static readonly Dictionary<Type, Func<object?[]>> Known = new()
    {
        [typeof(bool)] = () => [true, false],
        [typeof(char)] = () => [',', '"', '\n', '\0', '\ud800'],
        [typeof(byte)] = () => [(byte)1, (byte)0],
        [typeof(int)] = () => [2, 3, 1, 0, -1, int.MaxValue, int.MinValue],
        [typeof(long)] = () => [1L, 0L, -1L, long.MaxValue, long.MinValue],
        [typeof(double)] = () => [0.5, 1.0, 0.0, -1.0, double.NaN, double.PositiveInfinity, double.NegativeInfinity, double.MaxValue, double.Epsilon, -0.0],
        [typeof(string)] = () => ["W1", "b1", "x", "Z1", "dW1", "sum", "", " ", "a\ud800\0]]>", new string('n', 3000), null],
        [typeof(object)] = () => ["x", 1, 0.5, null],
        [typeof(Range)] = () => [Range.EndAt(1), Range.All, Range.StartAt(1), 0..0, 2..1, Range.StartAt(^9), Range.StartAt(int.MaxValue), Range.EndAt(int.MaxValue), Range.StartAt(^int.MaxValue)],
        [typeof(Index)] = () => [(Index)0, ^1, ^0, (Index)int.MaxValue],
        [typeof(CancellationToken)] = () => [CancellationToken.None, new CancellationToken(canceled: true)],
        [typeof(Matrix)] = () =>
        [
            Numbers(2, 2), Numbers(2, 3), Numbers(3, 2), Numbers(1, 2), Numbers(1, 1), Matrix.Identity(3), Numbers(5, 4), Numbers(5, 3), Matrix.Zeros(0, 0), Matrix.Zeros(0, 2), Matrix.Zeros(2, 0),
            Matrix.Filled(2, 2, double.NaN), Matrix.Filled(2, 2, double.PositiveInfinity), Matrix.Filled(2, 2, double.MaxValue), Matrix.Filled(2, 2, double.Epsilon), Numbers(4, 2).Rows(1..3), null,
        ],
        [typeof(double[,])] = () => [new double[2, 2], new double[0, 0], new double[0, 3], null],
        [typeof(Batch)] = () =>
        [
            Points(5), Questions.FirstBatch(), Questions.RowsNetworkBatch(), Points(1), Points(0), new Batch(Matrix.Filled(2, 2, double.NaN), Matrix.Identity(2)),
            new Batch(Matrix.Identity(2), Matrix.Filled(2, 2, double.NegativeInfinity)), new Batch(Matrix.Filled(2, 2, double.MaxValue), Matrix.Identity(2)),
            new Batch(Numbers(3, 2), Numbers(3, 1)), new Batch(Matrix.Zeros(2, 0), Matrix.Zeros(2, 0)), null,
        ],
        [typeof(Network)] = () =>
        [
            Network.Create([2, 3, 2], Activation.Tanh, 1), Network.Create([2, 2], Activation.Identity, 1), Questions.LastLayer(), Questions.RowsNetwork(), Network.Create([2, 1], Activation.Sigmoid, 1),
            new Network(new Dense(Matrix.Filled(2, 2, double.NaN), Matrix.Zeros(1, 2), Activation.ReLU)), new Network(new Dense(Matrix.Filled(2, 2, double.MaxValue), Matrix.Zeros(1, 2), Activation.Softmax)),
            new Network(new Dense(Matrix.Zeros(2, 0), Matrix.Zeros(1, 0), Activation.Tanh)), null,
        ],
        [typeof(Dense)] = () => [new Dense(Numbers(2, 2), Numbers(1, 2), Activation.Tanh), new Dense(Numbers(2, 3), Numbers(1, 3), Activation.ReLU), null],
        [typeof(Activation)] = () => [Activation.Sigmoid, Activation.Tanh, Activation.ReLU, Activation.Identity, Activation.Softmax, null],
        [typeof(Loss)] = () => [Loss.SquaredError, Loss.MeanSquaredError, Loss.SoftmaxCrossEntropy, Loss.BinaryCrossEntropy, Loss.HalfSquaredError.WithL2(0.1), null],
        [typeof(BiasRule)] = () => [.. BiasRule.All, null],
        [typeof(TrainingPlan)] = () =>
        [
            new TrainingPlan { Rate = 0.1, Epochs = 2 }, new TrainingPlan { Rate = double.NaN, Epochs = 1 }, new TrainingPlan { Rate = 1e300, Epochs = 3, BiasRule = BiasRule.Sum },
            new TrainingPlan { Rate = 0.1, Epochs = int.MaxValue, BatchSize = 1, Record = Recording.Losses }, new TrainingPlan { Rate = 0.1, Epochs = int.MaxValue }, new TrainingPlan { Rate = 0.1, Epochs = 1, BatchSize = int.MaxValue },
            new TrainingPlan { Rate = 0.1, Epochs = 2, BatchSize = 2, ShuffleSeed = 1, Record = Recording.All, OnStep = step => step.Gradients.Norm() }, new TrainingPlan { Rate = 0.1, Epochs = 1, BiasRule = null! },
            new TrainingPlan { Rate = 0.1, Epochs = 1, BiasRule = BiasRule.WholeMatrix }, null,
        ],
        [typeof(TextReader)] = () => [new StringReader("1,2,a\n3,4,b\n"), new StringReader(""), new StringReader("\"1"), new StringReader("a,b\n"), null],
        [typeof(Stream)] = () => [new MemoryStream([0, 0, 8, 1, 0, 0, 0, 1, 7]), new MemoryStream([]), new MemoryStream([0x1F, 0x8B, 8]), Unseekable(), Closed(), null],
        [typeof(PythonRandom)] = () => [new PythonRandom(1), null],
        [typeof(NumPyRandom)] = () => [new NumPyRandom(1), null],
        [typeof(SeededRandom)] = () => [new SeededRandom(1), null],
        [typeof(Axis)] = () => [Axis.Batch(2), Axis.Units("n2", 2), Axis.One, Axis.Outputs("n3", 3), Axis.Inputs("n1", int.MaxValue), null],
        [typeof(AxisIndex)] = () => [Axis.Batch(2).Index("i"), Axis.Units("n2", 2).Index("j"), null],
        [typeof(AxisShape)] = () => [new AxisShape(Axis.Batch(2), Axis.Units("n2", 2)), AxisShape.Scalar],
        [typeof(Coefficient)] = () => [(Coefficient)2, Axis.Batch(2) / (Coefficient)3, (Coefficient)double.NaN, (Coefficient)0, (Coefficient)double.Epsilon, null],
        [typeof(NamedExpression)] = () => [X, W, Squares, null],
        [typeof(Equation)] = () => [Squares, null],
        [typeof(Expression)] = () => [X, W, Squares, Product, Masked, Expressions.Ones(Axis.Batch(2)), Product.T, Huge, null],
        [typeof(IndexExpression)] = () => [Product[Axis.Batch(2).Index("i"), Axis.Outputs("n3", 3).Index("k")], Expressions.Sum(Axis.Batch(2).Index("i"), Product[Axis.Batch(2).Index("i"), Axis.Outputs("n3", 3).Index("j")]), null],
        [typeof(Values)] = () => [Values.Random(Wanted.Of, 1), new Values(), null],
        [typeof(Rule)] = () => [Rules.OfDifferentiation[0], null],
        [typeof(Derivation)] = () => [Wanted, Derivation.ByHand(Wanted.Of, Wanted.With), null],
        [typeof(DerivationCheck)] = () => [Checked, null],
        [typeof(DerivationStep)] = () => [Wanted.Steps[0], null],
        [typeof(CheckedLine)] = () => [Checked.Lines[0], null],
        [typeof(ForwardEquations)] = () => [ForwardEquations.Of(Questions.RowsNetwork(), Questions.RowsNetworkBatch(), Loss.SquaredError), null],
        [typeof(ShapeLedger)] = () => [ShapeLedger.Of(Questions.RowsNetwork(), Questions.RowsNetworkBatch()), null],
        [typeof(LedgerLine)] = () => [ShapeLedger.Of(Questions.RowsNetwork(), Questions.RowsNetworkBatch()).Lines[0], null],
        [typeof(ForwardPass)] = () => [Network.Create([2, 3, 2], Activation.Tanh, 1).Forward(Points(5).X), Questions.LastLayer().Forward(Questions.FirstBatch().X), null],
        [typeof(Gradients)] = () => [Network.Create([2, 3, 2], Activation.Tanh, 1).Gradients(Points(5), Loss.SquaredError), default(Gradients)],
        [typeof(GradientCheckReport)] = () => [GradientCheck.Of(Network.Create([2, 2], Activation.Tanh, 1), Points(5), Loss.SquaredError), null],
        [typeof(History)] = () => [Trainer.Run(Network.Create([2, 2], Activation.Tanh, 1), Points(5), Loss.SquaredError, 0.1, 2), null],
        [typeof(TrainingStep)] = () => [new TrainingStep(0, 0, Points(2), 1, default)],
        [typeof(Curvature)] = () => [Curvature.At(Network.Create([2, 2], Activation.Tanh, 1), Points(5), Loss.SquaredError), null],
        [typeof(BiasRuleTable)] = () => [BiasRuleTable.For(Questions.LastLayer(), Questions.FirstBatch()), null],
        [typeof(PassSteps)] = () => [PassSteps.Of(Network.Create([2, 2], Activation.Tanh, 1), Points(2), Loss.SquaredError), null],
        [typeof(BiasPicture)] = () => [BiasPicture.Of(Network.Create([2, 2], Activation.Tanh, 1), Points(2), Loss.SquaredError), null],
        [typeof(LiveModel)] = () => [LiveModel.Of(Network.Create([2, 2], Activation.Identity, 1), Points(5), Loss.SquaredError), null],
        [typeof(Claim)] = () => [Claims.All[0], null],
        [typeof(Statement)] = () => [Statements.All[0], null],
        [typeof(StatementTable)] = () => [Statements.Table(3), null],
        [typeof(Exercise)] = () => [Exercise.Named(Exercises.First()), null],
        [typeof(Estimate)] = () => [Estimate.Of([1, 2, 3]), Estimate.Of([1]), null],
        [typeof(ShapeException)] = () => [new ShapeException("A·B", new("A", new(2, 2)), new("B", new(3, 3)), "rule"), new ShapeException("W1 − η·dW1", new("W1", new(3, 3)), new("dW1", new(1, 3)), "rule"), null],
        [typeof(Finding)] = () => [Finding.Of($"It is {0.5}."), null],
        [typeof(FormattableString)] = () => [(FormattableString)$"It is {-0.5} and {-3}.", null],
        [typeof(ResultTable)] = () => [ResultTable.Of(["a"], [0.5]), null],
        [typeof(Plot)] = () => [Plot.Lines("t", ("sum", [1.0, 2])), Plot.HeatMap("t", Numbers(2, 2)), Plot.Over(("k", (IReadOnlyList<int>)[1, 2]), k => Plot.Lines("t", ("a", [k, 2.0]))), Plot.Bars("t", ("x", 1.0)), null],
        [typeof(Sweep)] = () => [.. Sweeps, null],
        [typeof(object[])] = () => [new object[] { 1 }, new object[] { null! }, System.Array.Empty<object>(), null],
        [typeof(SweepSetting)] = () => [SmallSettings[0], new SweepSetting(-1, double.NaN, BiasRule.Exact, Loss.SquaredError), new SweepSetting(1, 0.1, null!, null!), null],
        [typeof(SweepRun)] = () => [SmallRuns[0], null],
        [typeof(SweepResults)] = () => [SmallResults, null],
        [typeof(SweepSummary)] = () => [Summary, null],
        [typeof(Metric)] = () => [Metric.Loss, new Metric("m", _ => double.NaN), null],
        [typeof(RowsNetworkMatrices)] = () => [Questions.RowsNetworkParameters(), new RowsNetworkMatrices(Numbers(2, 2), Numbers(1, 2), Numbers(2, 2), Numbers(1, 2)), null],
        [typeof(MinMaxScaling)] = () => [MinMaxScaling.Of(Numbers(3, 2)), new MinMaxScaling(Numbers(1, 2), Numbers(1, 3)), null],
        [typeof(BatchNames)] = () => [new BatchNames(["a", "b"], ["c", "d"]), new BatchNames([], []), null],
        [typeof(IdxData)] = () => [IdxFile.Read(new MemoryStream([0, 0, 8, 2, 0, 0, 0, 2, 0, 0, 0, 3, 1, 2, 3, 4, 5, 6]), "idx"), null],
        [typeof(CheckPassed)] = () => [new CheckPassed("a", "b"), null],
        [typeof(AxisStyle)] = () => [AxisStyle.Of(AxisRole.Batch), null],
        [typeof(CsvColumn)] = () => [(CsvColumn)0, (CsvColumn)(^1), (CsvColumn)"a", (CsvColumn)int.MaxValue, (CsvColumn)(Index)(^int.MaxValue), default(CsvColumn)],
        [typeof(DivergedException)] = () => [Caught<DivergedException>(() => Trainer.Run(Network.Create([2, 2], Activation.Identity, 1), Points(5), Loss.SquaredError, 1e300, 3))],
        [typeof(DataFileException)] = () => [Caught<DataFileException>(() => CsvFile.Read(new StringReader(""), "f"))],
        [typeof(Exception)] = () => [new InvalidOperationException("x")],
    };

    private static readonly Axis Samples = Axis.Batch(2), Units = Axis.Units("n2", 2), Outputs = Axis.Outputs("n3", 3);

    private static NamedExpression X { get; } = Expressions.Variable("X", Samples, Units);

    private static NamedExpression W { get; } = Expressions.Variable("W", Units, Outputs);

    private static NamedExpression Y { get; } = Expressions.Variable("Y", Samples, Outputs);

    private static Expression Huge { get; } = Expressions.Variable("H", Axis.Inputs("h", int.MaxValue), Axis.Units("g", int.MaxValue));

    private static Expression Masked => Product.Hadamard(Y);

    private static Expression Product => X * W;

    private static Derivation Wanted => Derive.Gradient(Squares, W);

    private static Equation Squares { get; } = Expressions.Define("L", Expressions.SquaredError(X * W, Y));

    private static IEnumerable<string> Exercises => ExerciseBook.All.Select(exercise => exercise.Id);

    private static Sweep SmallSweep { get; } = new()
    {
        Start = seed => Network.Create([2, 2], Activation.Tanh, seed), Data = Points(5), Losses = [Loss.SquaredError], Rates = [0.1], Seeds = [1, 2], Epochs = 2, BatchSizes = [2],
    };

    private static Sweep[] Sweeps =>
    [
        SmallSweep,
        SmallSweep with { Epochs = -1 },
        SmallSweep with { Rates = [] },
        SmallSweep with { Losses = [null!] },
        SmallSweep with { Seeds = [1, 1] },
        SmallSweep with { Start = _ => null! },
        SmallSweep with { Data = Points(0) },
        SmallSweep with { Epochs = int.MaxValue, RecordLosses = true },
    ];

    private static IReadOnlyList<SweepSetting> SmallSettings => SmallSweep.Settings;

    private static IReadOnlyList<SweepRun> SmallRuns => SmallResults.Runs;

    private static SweepSummary Summary => SmallResults.Summary();

    private static DerivationCheck Checked => Wanted.Check();

    private static SweepResults SmallResults => SmallSweep.Run();

    private static T Caught<T>(Action refused) where T : Exception => Assert.Throws<T>(refused);

    private static Batch Points(int count) => new(Numbers(count, 2), Matrix.Create(count, 2, (i, j) => i % 2 == j ? 1 : 0));

    private static Matrix Numbers(int rows, int columns) => Matrix.FromFormula(rows, columns, k => 0.3 * k - 0.5);

    private static Stream Unseekable() => new System.IO.Compression.DeflateStream(new MemoryStream([0, 0, 8]), System.IO.Compression.CompressionMode.Decompress);

    private static Stream Closed()
    {
        var stream = new MemoryStream();
        stream.Dispose();
        return stream;
    }

    /// <summary>All values for a type; new objects each time, so that no call spoils another one's.</summary>
    public static object?[] Of(Type type)
    {
        if (Known.TryGetValue(type, out var known)) return known();
        if (type.IsByRef) return [null];
        if (Nullable.GetUnderlyingType(type) is { } inner) return [.. Of(inner), null];
        if (type.IsEnum) return [.. Enum.GetValues(type).Cast<object>(), Enum.ToObject(type, 99)];
        if (type.IsArray) return [.. Lists(type.GetElementType()!)];
        if (type.IsAssignableTo(typeof(Delegate))) return [.. Functions(type), null];
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>)) return [Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(type.GetGenericArguments())), null];
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IProgress<>)) return [null];
        if (type.IsGenericType && typeof(IEnumerable).IsAssignableFrom(type))
            return [.. Lists(type.GetGenericArguments()[0]), Activator.CreateInstance(typeof(ShrinkingList<>).MakeGenericType(type.GetGenericArguments()), [Array(type.GetGenericArguments()[0], Of(type.GetGenericArguments()[0]).Take(3))])];
        if (type.FullName!.StartsWith("System.ValueTuple", StringComparison.Ordinal)) return [.. Made(type)];
        if (type.Assembly == typeof(Matrix).Assembly) return type.IsValueType ? [.. Made(type), Activator.CreateInstance(type)] : [.. Made(type), null];
        throw new NotSupportedException($"HostileValues doesn't know what to hand to a parameter of type {type}; add it.");
    }

    private static IEnumerable<object?> Lists(Type element)
    {
        var values = Of(element);
        yield return Array(element, values.Where(value => value is not null).Take(2));
        yield return Array(element, values.Take(1));
        yield return Array(element, []);
        yield return Array(element, values);
        foreach (var value in values.Skip(2)) yield return Array(element, [values[0], value]);
        yield return null;
    }

    private static Array Array(Type element, IEnumerable<object?> values)
    {
        var items = values.ToArray();
        var array = System.Array.CreateInstance(element, items.Length);
        for (var i = 0; i < items.Length; i++) array.SetValue(items[i], i);
        return array;
    }

    /// <summary>Functions that give each of the values, and one that throws.</summary>
    private static IEnumerable<object?> Functions(Type type)
    {
        var invoke = type.GetMethod("Invoke")!;
        var parameters = invoke.GetParameters().Select(p => System.Linq.Expressions.Expression.Parameter(p.ParameterType)).ToArray();
        object?[] results = invoke.ReturnType == typeof(void) ? [null] : Of(invoke.ReturnType);
        foreach (var result in results.Take(8).Append(results[^1]).Distinct())
            yield return System.Linq.Expressions.Expression.Lambda(type, invoke.ReturnType == typeof(void) ? System.Linq.Expressions.Expression.Empty() : System.Linq.Expressions.Expression.Constant(result, invoke.ReturnType), parameters).Compile();
        yield return System.Linq.Expressions.Expression.Lambda(type,
            System.Linq.Expressions.Expression.Throw(System.Linq.Expressions.Expression.Constant(new CallersOwnException()), invoke.ReturnType), parameters).Compile();
    }

    /// <summary>Values made by the longest public constructor: all arguments as they make sense, then each one hostile in turn (but null only in tuples).</summary>
    private static IEnumerable<object?> Made(Type type)
    {
        var constructor = type.GetConstructors().Where(c => c.GetParameters() is not [{ } only] || only.ParameterType != type).MaxBy(c => c.GetParameters().Length)
            ?? throw new NotSupportedException($"HostileValues can't make a {type}; add it.");
        var values = constructor.GetParameters().Select(p => Of(p.ParameterType)).ToArray();
        yield return constructor.Invoke([.. values.Select(v => v[0])]);
        for (var k = 0; k < values.Length; k++)
            foreach (var other in values[k].Skip(1))
                if (Harmless(other) || type.FullName!.StartsWith("System.ValueTuple", StringComparison.Ordinal)) if (Try(constructor, [.. values.Select((v, i) => i == k ? other : v[0])]) is { } made) yield return made;
    }

    private static bool Harmless(object? value) => value is not null && (value is Array many ? !many.Cast<object?>().Contains(null) : value is not IEnumerable || value is string or Plot or Values);

    private static object? Try(ConstructorInfo constructor, object?[] arguments)
    {
        try
        {
            return constructor.Invoke(arguments);
        }
        catch (TargetInvocationException)
        {
            return null;
        }
    }
}

/// <summary>What a caller's own function throws: it comes back unchanged.</summary>
internal sealed class CallersOwnException() : Exception("The caller's own function threw.");

/// <summary>A list that another thread, or a function called meanwhile, makes shorter: it has one entry less after each look at it.</summary>
internal sealed class ShrinkingList<T>(T[] items) : IReadOnlyList<T>
{
    private readonly List<T> left = [.. items];

    public int Count => left.Count;

    public T this[int index]
    {
        get
        {
            var item = (uint)index < (uint)left.Count ? left[index] : throw new InvalidOperationException("The list was modified while it was read.");
            left.RemoveAt(left.Count - 1);
            return item;
        }
    }

    public IEnumerator<T> GetEnumerator()
    {
        foreach (var item in left)
        {
            yield return item;
            left.RemoveAt(left.Count - 1);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
