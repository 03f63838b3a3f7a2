// Judges an answer as the library does (src/Backprop/Checking/Exercises: Rounding, Diagnosis, Exercise); a test runs both over every exercise.
(() => {
  const TOLERANCE = 1e-9, FEWEST_DIGITS = 3, NEARLY = .2, SIMPLE_FACTORS = [2, 3, 4, 5, 10];

  const columns = matrix => matrix[0].length;
  const shape = matrix => `(${matrix.length} × ${columns(matrix)})`;
  const sameShape = (a, b) => a.length === b.length && columns(a) === columns(b);
  const map = (matrix, f) => matrix.map(row => row.map(f));
  const transposed = matrix => matrix[0].map((_, j) => matrix.map(row => row[j]));
  const largest = matrix => Math.max(...matrix.flat().map(Math.abs));

  // How many digits the shortest way to write a number has, and the power of ten of the first.
  const digitsOf = x => {
    const [mantissa, exponent] = Math.abs(x).toExponential().split("e");
    return { count: mantissa.replace(".", "").length, exponent: Number(exponent) };
  };
  const unit = x => {
    if (!Number.isFinite(x)) return 0;
    if (x === 0) return Infinity;
    const { count, exponent } = digitsOf(x);
    return 10 ** (exponent < 0 ? exponent - count + 1 : Math.min(0, exponent - count + 1));
  };
  const coarsest = right => right.flat().every(Number.isInteger) || !Number.isFinite(largest(right)) ? 0 : 10 ** (digitsOf(largest(right)).exponent - FEWEST_DIGITS + 1);
  const halfUnit = (x, most) => Math.min(unit(x), most) / 2;
  const each = (given, right, within) => {
    const roundings = TOLERANCE * Math.max(1e-300, largest(right));
    return given.every((row, i) => row.every((x, j) => Math.abs(x - right[i][j]) <= within[i][j] + roundings));
  };

  const isRight = (given, right) => sameShape(given, right) && each(given, right, map(given, x => halfUnit(x, coarsest(right))));
  const isRightSoFar = (given, right) => {
    const most = coarsest(right);
    return sameShape(given, right) && most > 0 && each(given, right, map(given, x => Math.min(halfUnit(x, x === 0 ? most : Infinity), NEARLY * largest(right))));
  };
  const hasCommonFactor = (given, right) => {
    const numbers = right.flat();
    const at = numbers.map(Math.abs).indexOf(largest(right));
    const pivot = given.flat()[at];
    const factor = pivot / numbers[at];
    const most = coarsest(given);
    return Number.isFinite(factor) && factor !== 0
      && each(map(given, x => x / factor), right, map(given, x => (halfUnit(x, most) + halfUnit(pivot, most)) / Math.abs(factor)));
  };

  const diagnosisOfNumber = (given, right) =>
    isRight(map(given, x => -x), right) ? ["Sign", "The number has the wrong sign: what is subtracted from what?"]
    : SIMPLE_FACTORS.some(factor => isRight(given, map(right, x => x * factor)) || isRight(given, map(right, x => x / factor))) ? ["Factor", "The number is off by a simple factor. Where do a 2, a ½ or a 1/m come from here?"]
    : ["Value", "It is another number. Go through it factor by factor: is one missing, is one too many?"];

  const diagnosis = (given, right) => {
    const swapped = ["Transposition", "The numbers are right, but rows and columns are swapped."];
    const askedFor = `Your answer is ${shape(given)}, but ${shape(right)} is asked for.`;
    if (!sameShape(given, right)) {
      if (sameShape(given, transposed(right)))
        return isRight(transposed(given), right) ? swapped : ["Transposition", `Your answer is ${shape(given)} where ${shape(right)} is asked for: a transpose is missing or one too many.`];
      return given.length === right.length || columns(given) === columns(right) || given.flat().length === 1
        ? ["Shape", `${askedFor} Which dimension should be summed away, and is it the samples?`]
        : ["Shape", `${askedFor} Write the shape under every factor.`];
    }
    if (right.flat().length === 1) return diagnosisOfNumber(given, right);
    if (isRight(map(given, x => -x), right)) return ["Sign", "Every entry has the wrong sign: which of prediction and target is subtracted?"];
    if (hasCommonFactor(given, right)) return ["Factor", "All your numbers are in the right proportion, but off by one common factor. Where does the loss put a 2, a ½ or a 1/m?"];
    return given.length === columns(given) && given.length > 1 && isRight(transposed(given), right) ? swapped
      : ["Value", "The shape is right and the numbers are not. Check which matrices enter, and that each factor is the one of this layer."];
  };

  workbook.judge = ({ right, mistakes }, given) => {
    if (isRight(given, right)) return { state: "right", kind: null, message: "Right." };
    for (const [kind, typical, hint] of mistakes) if (isRight(given, typical)) return { state: "wrong", kind, message: hint };
    if (isRightSoFar(given, right)) return { state: "open", kind: "Rounding", message: "Right so far: give at least three significant digits." };
    const [kind, message] = diagnosis(given, right);
    return { state: "wrong", kind, message };
  };
})();
