// A layer that trains in the page, under the reader's hands. Without scripts and in print, the static picture of two runs.
(() => {
  const { element, number, training } = workbook;
  const [mostPasses, tooLarge, pace] = [200, 1e9, 40];
  const ways = { sum: "sum", batch: "mean over the batch", elements: "mean over the elements" };

  // A chart of lines over passes, drawn anew each time: it is small.
  const drawing = (name, properties, text) => {
    const made = document.createElementNS("http://www.w3.org/2000/svg", name);
    for (const [key, value] of Object.entries(properties)) made.setAttribute(key, value);
    if (text !== undefined) made.textContent = text;
    return made;
  };
  const linear = (low, high) => {
    const raw = (high - low || 1) / 4;
    const ten = 10 ** Math.floor(Math.log10(raw));
    const step = ten * [1, 2, 5, 10].find(factor => factor * ten >= raw);
    const [from, to] = [Math.floor(low / step), Math.ceil(high / step)];
    return Array.from({ length: Math.max(to - from, 1) + 1 }, (_, i) => (from + i) * step);
  };
  const decades = (low, high) => {
    const [from, to] = [Math.floor(Math.log10(low)), Math.ceil(Math.log10(high) + 1e-9)];
    const every = Math.ceil((to - from) / 5);
    return Array.from({ length: Math.ceil((to - from) / every) + 1 }, (_, i) => 10 ** (from + i * every));
  };

  const chart = (host, title, series, log) => {
    const [width, height] = [host.clientWidth, 230];
    if (width === 0) return;
    const box = { left: 56, right: width - 34, top: 34, bottom: height - 36 };
    const svg = drawing("svg", { viewBox: `0 0 ${width} ${height}`, width, height, "aria-hidden": "true" });
    const floor = 1e-30;
    const values = series.flatMap(line => line.values).filter(Number.isFinite).map(value => log ? Math.max(value, floor) : value);
    const ticks = log ? decades(Math.min(...values), Math.max(...values)) : linear(Math.min(...values), Math.max(...values));
    const scaled = value => log ? Math.log10(Math.max(value, floor)) : value;
    const [low, high] = [scaled(ticks[0]), scaled(ticks.at(-1))];
    const passes = linear(0, Math.max(20, ...series.map(line => line.values.length - 1)));
    const x = value => box.left + (box.right - box.left) * value / passes.at(-1);
    const y = value => box.bottom - (box.bottom - box.top) * (scaled(value) - low) / (high - low);
    svg.append(drawing("text", { x: 4, y: 16, class: "chart-title" }, title));
    for (const tick of ticks) svg.append(
      drawing("line", { x1: box.left, x2: box.right, y1: y(tick), y2: y(tick), class: "grid" }),
      drawing("text", { x: box.left - 7, y: y(tick) + 4, "text-anchor": "end" }, number(Number(tick.toPrecision(12)), 3)));
    for (const tick of passes) svg.append(drawing("text", { x: x(tick), y: box.bottom + 18, "text-anchor": "middle" }, tick));
    svg.append(drawing("text", { x: box.right, y: height - 2, "text-anchor": "end" }, "passes over the data"));
    let lastLabel = -Infinity;
    const labels = [];
    for (const line of series) {
      const finite = line.values.filter(Number.isFinite);
      svg.append(drawing("polyline", { points: finite.map((value, i) => `${x(i).toFixed(1)},${y(value).toFixed(1)}`).join(" "), class: `line ${line.name}` }));
      if (line.label) labels.push({ y: y(finite.at(-1)), x: x(finite.length - 1), line });
    }
    for (const label of labels.sort((a, b) => a.y - b.y)) {
      svg.append(drawing("circle", { cx: label.x, cy: label.y, r: 3.5, class: `dot ${label.line.name}` }));
      lastLabel = Math.max(label.y + 4, lastLabel + 15);
      svg.append(drawing("text", { x: label.x + 8, y: lastLabel, class: `label ${label.line.name}` }, label.line.label));
    }
    host.replaceChildren(svg);
  };

  document.querySelectorAll("section.bp-model[data-model]").forEach((section, at) => {
    const model = training.read(section.dataset.model);
    if (!model) return;
    const id = name => `model-${at}-${name}`;
    const labelled = (name, text, control, ...more) => {
      control.id = id(name);
      return element("div", { className: "control" }, element("label", { htmlFor: control.id, textContent: text }), ...more.length ? more : [control]);
    };
    const choice = (name, text, options, value) => {
      const select = element("select", { autocomplete: "off" }, ...options.map(([key, shown]) => element("option", { value: key, textContent: shown, selected: key === value })));
      return [select, labelled(name, text, select)];
    };

    // The slider's steps are equal factors of the rate, from far below the smallest limit to well beyond the largest.
    const plain = { reduction: "sum", rule: "exact", size: model.samples };
    const least = training.limit(model, plain, 1e-9, 1e9);
    const [lowest, highest] = [least / 30, Math.max(least * model.samples * model.outputs * 2.5, model.rate)];
    const ticks = 400;
    const tickOf = rate => Math.round(ticks * Math.log(rate / lowest) / Math.log(highest / lowest));
    const rateOf = tick => Number((lowest * (highest / lowest) ** (tick / ticks)).toPrecision(3));

    const rateSlider = element("input", { type: "range", min: 0, max: ticks, step: 1, autocomplete: "off" });
    const rateShown = element("output", { htmlFor: id("rate") });
    const mark = element("span", { className: "limit-mark", ariaHidden: "true" });
    const track = element("div", { className: "rate-track" }, rateSlider, mark);
    const rateRow = labelled("rate", "rate η", rateSlider, track, rateShown);
    const sizeSlider = element("input", { type: "range", min: 1, max: model.samples, step: 1, value: model.samples, autocomplete: "off" });
    const sizeShown = element("output", { htmlFor: id("size") });
    const sizeRow = labelled("size", "samples a step", sizeSlider, sizeSlider, sizeShown);
    const [reduction, reductionRow] = choice("reduction", "loss", Object.entries(ways), model.reduction);
    const [rule, ruleRow] = choice("rule", "bias rule", training.rules.map(name => [name, name]), "exact");
    const button = (text, className = "") => element("button", { type: "button", textContent: text, className });
    const [run, one, again, below, above] = [button("Run", "main"), button("One pass"), button("Start again"), button("Just below the limit", "quiet"), button("Just above the limit", "quiet")];
    const says = element("p", { className: "model-says" });
    says.setAttribute("role", "status");
    const numbers = element("p", { className: "readout" });
    const [lossChart, biasChart] = [element("div", { className: "model-chart" }), element("div", { className: "model-chart" })];
    const charts = element("div", { className: "model-charts" }, lossChart, biasChart);
    charts.setAttribute("role", "img");
    const controls = element("div", { className: "controls model-controls" }, rateRow, sizeRow, reductionRow, ruleRow, element("div", { className: "steps-buttons" }, run, one, again, below, above), says);
    controls.setAttribute("role", "group");
    controls.setAttribute("aria-label", "Train the layer");
    section.prepend(controls, charts, numbers);
    section.classList.add("is-live");

    let [rate, limit, running, last, rest] = [model.rate, 0, 0, 0, 0];
    let state, losses, biases, before;
    const settings = () => ({ rate, size: sizeSlider.valueAsNumber, reduction: reduction.value, rule: rule.value });

    const begin = () => {
      if (losses?.length > 1) before = { losses, biases, reduction: reduction.value };
      state = training.start(model);
      losses = [training.loss(model, state, reduction.value)];
      biases = [[...state.b]];
    };
    const isPlain = () => rule.value === "exact" && sizeSlider.valueAsNumber === model.samples;
    const share = () => limit === 0 ? "no rate settles with this rule" : limit === Infinity ? "below any limit"
      : rate <= limit ? `${number(rate / limit, 3)} of the limit` : `${number(rate / limit, 3)} times the limit`;

    const draw = () => {
      const old = before?.reduction === reduction.value ? [{ values: before.losses, name: "old" }] : [];
      chart(lossChart, "loss", [...old, { values: losses, name: "series-0", label: "L" }], true);
      const way = (list, j) => list.map(row => row[j]);
      chart(biasChart, "biases", [...state.b.flatMap((_, j) => before ? [{ values: way(before.biases, j), name: "old" }] : []),
        ...state.b.map((_, j) => ({ values: way(biases, j), name: `series-${j}`, label: `b${"₁₂₃₄"[j]}` }))], false);
      numbers.textContent = `pass ${losses.length - 1}:  L = ${number(losses.at(-1), 6)},  b = (${state.b.map(value => number(value)).join(", ")})`;
      charts.setAttribute("aria-label", `Loss and biases over ${losses.length - 1} passes: the loss goes from ${number(losses[0])} to ${number(losses.at(-1))}, the biases from (${biases[0].map(value => number(value)).join(", ")}) to (${state.b.map(value => number(value)).join(", ")}).`);
    };

    const showRate = () => {
      rateSlider.value = tickOf(rate);
      rateShown.textContent = number(rate);
      rateSlider.setAttribute("aria-valuetext", `${number(rate)}, ${share()}`);
      controls.classList.toggle("is-beyond", rate > limit);
    };
    const showSettings = () => {
      limit = training.limit(model, settings(), lowest / 100, highest * 4);
      const size = rule.value === "per sample" ? 1 : sizeSlider.valueAsNumber;
      sizeShown.textContent = `${size} of ${model.samples}`;
      sizeSlider.disabled = rule.value === "per sample";
      const there = limit === 0 ? 0 : Math.min(1, Math.max(0, tickOf(limit) / ticks));
      track.style.setProperty("--limit", there);
      mark.textContent = limit === 0 ? "no rate settles" : limit === Infinity ? "" : `▲ ${isPlain() ? "2/s" : "limit"} = ${number(limit)}`;
      mark.classList.toggle("is-late", there > .6);
      for (const one of [below, above]) one.disabled = !(limit > 0 && limit < Infinity);
      showRate();
    };
    const tell = (text, isBad = false) => {
      says.textContent = text;
      says.classList.toggle("is-bad", isBad);
    };
    const explain = () => tell(limit === 0 ? `With the rule “${rule.value}” and this loss no rate settles: the update isn’t the slope of any loss.`
      : limit === Infinity ? "At these rates it settles."
      : rate <= limit ? `The rate is ${share()} ${isPlain() ? "2/s " : ""}= ${number(limit)}: each pass brings the layer nearer to where it settles.`
      : `The rate is ${share()} ${isPlain() ? "2/s " : ""}= ${number(limit)}: each step overshoots by more than it mends.`, rate > limit);

    const telling = () => tell(`Training at a rate of ${number(rate)}, ${share()}.`, rate > limit);

    const stop = text => {
      running = 0;
      run.textContent = "Run";
      if (text) tell(text, losses.at(-1) > losses[0] || !Number.isFinite(losses.at(-1)));
      draw();
    };
    const isLost = () => !(losses.at(-1) < tooLarge * Math.max(losses[0], Number.MIN_VALUE));
    const pass = () => {
      training.pass(model, state, settings());
      losses.push(training.loss(model, state, reduction.value));
      biases.push([...state.b]);
    };
    const ended = () => {
      if (isLost() && !(losses.at(-1) < losses.at(-2))) return `It diverges: after ${losses.length - 1} passes the loss is ${number(losses.at(-1), 3)}, and it was ${number(losses[0], 3)} at the start. The rate is ${share()}. Lower it and run on, or start again.`;
      return rest > 0 ? "" : `${losses.length - 1} passes: the loss went from ${number(losses[0])} to ${number(losses.at(-1))}. The rate is ${share()}.`;
    };
    const frame = now => {
      if (!running) return;
      // Where less motion is asked for, the whole run is there at once.
      let due = workbook.lessMotion.matches ? rest : Math.min(4, Math.floor((now - last) / pace));
      if (due > 0) last = now;
      let end = "";
      for (; due > 0 && !end; due--) {
        pass();
        rest--;
        end = ended();
      }
      if (end) return stop(end);
      draw();
      requestAnimationFrame(frame);
    };

    run.addEventListener("click", () => {
      if (running) return stop(`Paused after ${losses.length - 1} passes; the loss is ${number(losses.at(-1))}.`);
      if (isLost() && (rate > limit || !Number.isFinite(losses.at(-1)))) return tell(`The loss is ${number(losses.at(-1), 3)} and the rate is ${share()}. Lower the rate, or start again.`, true);
      [running, rest, last] = [1, mostPasses, performance.now()];
      run.textContent = "Pause";
      telling();
      requestAnimationFrame(frame);
    });
    one.addEventListener("click", () => {
      if (!Number.isFinite(losses.at(-1))) return tell("The numbers have left the range of the machine. Start again.", true);
      running = 0;
      run.textContent = "Run";
      pass();
      tell(`Pass ${losses.length - 1}: the loss is ${number(losses.at(-1))}, after ${number(losses.at(-2))}.`, losses.at(-1) > losses.at(-2));
      draw();
    });
    again.addEventListener("click", () => {
      begin();
      stop("Back at the start; the last run stays as a thin line.");
    });
    const setRate = value => {
      rate = value;
      showRate();
      if (running) telling();
      else explain();
    };
    rateSlider.addEventListener("input", () => setRate(rateOf(rateSlider.valueAsNumber)));
    below.addEventListener("click", () => setRate(Number((limit * .97).toPrecision(3))));
    above.addEventListener("click", () => setRate(Number((limit * 1.03).toPrecision(3))));
    const changed = () => {
      showSettings();
      if (running) telling();
      else explain();
    };
    sizeSlider.addEventListener("input", changed);
    rule.addEventListener("change", changed);
    // Under another reduction the loss is another number: its curve begins anew.
    reduction.addEventListener("change", () => {
      begin();
      before = undefined;
      showSettings();
      stop();
      explain();
    });
    workbook.whenUnseen(section, () => { if (running) stop(`Paused after ${losses.length - 1} passes.`); });
    begin();
    showSettings();
    explain();
    let width = 0;
    new ResizeObserver(() => {
      if (charts.clientWidth === width) return;
      width = charts.clientWidth;
      if (width > 0) draw();
    }).observe(charts);
  });
})();
