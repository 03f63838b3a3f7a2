// The arithmetic of a layer that trains in the page: Z = X·W + 1·b under c·Σ(z − y)², as the library's trainer does it.
workbook.training = (() => {
  const rules = ["exact", "sum", "mean", "per sample", "first sample", "layer sum"];
  const factors = { sum: () => 1, batch: m => 1 / m, elements: (m, n) => 1 / (m * n) };

  // Any notebook may hold an element that says it is a model: what isn't one is refused as a whole.
  const read = text => {
    const table = (value, rows, columns) => Array.isArray(value) && value.length === rows && value.every(row => Array.isArray(row) && row.length === columns && row.every(number => Number.isFinite(number) && Math.abs(number) <= 1e6));
    let given;
    try { given = JSON.parse(text); } catch { return null; }
    const { x, y, w, b, c, reduction, rate } = given ?? {};
    const [m, k, n] = [x?.length, w?.length, b?.[0]?.length];
    if (!(m >= 1 && m <= 100 && k >= 1 && k <= 8 && n >= 1 && n <= 4)) return null;
    if (!table(x, m, k) || !table(y, m, n) || !table(w, k, n) || !table(b, 1, n)) return null;
    if (!(c === 1 || c === .5) || !Object.hasOwn(factors, reduction) || !(rate > 0 && rate <= 1e6)) return null;
    return { x, y, w, b: b[0], c, reduction, rate, samples: m, inputs: k, outputs: n };
  };

  const start = model => ({ w: model.w.map(row => [...row]), b: [...model.b] });

  const outputsOf = ({ x }, { w, b }, i) => b.map((bias, j) => x[i].reduce((sum, value, k) => sum + value * w[k][j], bias));

  const loss = (model, state, reduction) => {
    let sum = 0;
    for (let i = 0; i < model.samples; i++) outputsOf(model, state, i).forEach((z, j) => { sum += model.c * (z - model.y[i][j]) ** 2; });
    return factors[reduction](model.samples, model.outputs) * sum;
  };

  // What the rule subtracts from the bias: dZ has the factor in it; dZ/factor are the samples' own deltas.
  const biasUpdate = (rule, dZ, factor) => {
    const sums = dZ[0].map((_, j) => dZ.reduce((sum, row) => sum + row[j], 0));
    switch (rule) {
      case "sum": return sums.map(sum => sum / factor);
      case "mean": return sums.map(sum => sum / dZ.length / factor);
      case "first sample": return dZ[0].map(value => value / factor);
      case "layer sum": return sums.map(() => sums.reduce((sum, value) => sum + value, 0));
      default: return sums;
    }
  };

  const step = (model, state, first, count, { rate, reduction, rule }) => {
    const factor = factors[reduction](count, model.width ?? model.outputs);
    const rows = Array.from({ length: count }, (_, i) => first + i);
    const dZ = rows.map(i => outputsOf(model, state, i).map((z, j) => 2 * model.c * factor * (z - model.y[i][j])));
    const db = biasUpdate(rule, dZ, factor);
    state.w.forEach((row, k) => row.forEach((_, j) => { row[j] -= rate * rows.reduce((sum, i, at) => sum + model.x[i][k] * dZ[at][j], 0); }));
    db.forEach((value, j) => { state.b[j] -= rate * value; });
  };

  // One pass over the data, in its order.
  const pass = (model, state, settings) => {
    const size = settings.rule === "per sample" ? 1 : settings.size;
    for (let first = 0; first < model.samples; first += size) step(model, state, first, Math.min(size, model.samples - first), settings);
  };

  const squared = a => a.map(row => a[0].map((_, j) => row.reduce((sum, value, k) => sum + value * a[k][j], 0)));

  // How much a pass stretches the parameters in the end, as a logarithm. A pass is a linear map of them and a shift; its powers tell.
  const growth = (model, settings) => {
    // Neurons don't hear of each other, unless a rule mixes them: one of them speaks for all.
    const n = settings.rule === "layer sum" ? model.outputs : 1;
    const bare = { ...model, width: model.outputs, outputs: n, y: model.y.map(() => Array(n).fill(0)) };
    const count = (model.inputs + 1) * n;
    let map = Array.from({ length: count }, (_, p) => {
      const state = { w: Array.from({ length: model.inputs }, () => Array(n).fill(0)), b: Array(n).fill(0) };
      if (p < n) state.b[p] = 1;
      else state.w[Math.floor(p / n) - 1][p % n] = 1;
      pass(bare, state, settings);
      return [...state.b, ...state.w.flat()];
    });
    let log = 0;
    for (let power = 0; power < 30; power++) {
      const size = Math.sqrt(map.flat().reduce((sum, value) => sum + value * value, 0));
      if (size === 0) return -Infinity;
      log += Math.log(size) / 2 ** power;
      map = squared(map.map(row => row.map(value => value / size)));
    }
    return log;
  };

  // The rate up to which every smaller one settles: 0 where even the smallest doesn't, Infinity where the largest one asked for does.
  const limit = (model, settings, from, to) => {
    const settles = rate => growth(model, { ...settings, rate }) < 1e-9;
    let [low, high] = [0, from];
    while (settles(high)) {
      if (high >= to) return Infinity;
      [low, high] = [high, high * 1.1];
    }
    if (low === 0) return 0;
    for (let halving = 0; halving < 40; halving++) {
      const middle = (low + high) / 2;
      if (settles(middle)) low = middle;
      else high = middle;
    }
    return low;
  };

  return { rules, reductions: Object.keys(factors), read, start, loss, pass, limit };
})();
