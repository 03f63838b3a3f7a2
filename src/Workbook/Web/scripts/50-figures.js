// Figures are still pictures until one comes near; then plotly.js is loaded, once, and draws them in the same place.
(() => {
  const figures = new Map();
  const waiting = new Map();
  window.workbookFigure = (number, figure) => {
    figures.set(number, figure);
    waiting.get(number)?.(figure);
  };

  const NARROW = 520;   // pixels: below, title, legend and picture stand one below the other
  const SMALL = 720;    // pixels: below, an axis that several panels share is named once
  let plotly;
  const withPlotly = () => plotly ??= window.Plotly?.react ? Promise.resolve() : workbook.load("assets/plotly-cartesian.min.js");
  const dataOf = number => figures.has(number) ? Promise.resolve(figures.get(number)) : new Promise((resolve, reject) => {
    waiting.set(number, resolve);
    workbook.load(`figures/${encodeURIComponent(workbook.page)}-figure-${number}.js`).catch(reject);
  });

  // A figure names each colour's twin for a dark page.
  const recolour = (value, dark) => {
    if (typeof value === "string") return dark[value.toLowerCase()] ?? value;
    if (Array.isArray(value)) return value.every(item => item === null || typeof item === "number") ? value : value.map(item => recolour(item, dark));
    if (value && typeof value === "object") return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, recolour(item, dark)]));
    return value;
  };

  // A figure's states are the steps of a slider of plotly.js; each says which attributes change, named by their paths, and in which traces.
  const set = (target, path, value) => {
    const names = path.split(".");
    if (names.includes("__proto__")) return;
    const last = names.pop();
    for (const name of names) target = Object.hasOwn(target, name) && target[name] ? target[name] : (target[name] = {});
    if (value === null) delete target[last];
    else target[last] = value;
  };

  const inState = (figure, state) => {
    const { data, layout } = structuredClone(figure);
    const [traces, whole, places] = layout.sliders[0].steps[state].args;
    for (const [path, values] of Object.entries(traces)) places.forEach((place, i) => set(data[place], path, values[i]));
    for (const [path, value] of Object.entries(whole)) set(layout, path, value);
    // The page has sliders and a readout of its own.
    delete layout.sliders;
    const readout = layout.annotations?.find(note => note.name === "readout");
    if (readout) layout.annotations = layout.annotations.filter(note => note !== readout);
    if (readout) layout.margin.t = readout.yshift + 50;
    return { data, layout };
  };

  // Panels side by side: on a small page there is no room between them for the name of an axis that the panel to the left, or the one below, has too.
  const nameAxesOnce = layout => {
    const axes = Object.entries(layout).filter(([name, axis]) => /^[xy]axis\d*$/.test(name) && axis.domain && axis.anchor && axis.title?.text);
    const place = axis => layout[`${axis.anchor[0]}axis${axis.anchor.slice(1)}`]?.domain?.[0];
    const repeats = ([name, axis]) => axes.some(([other, its]) =>
      other[0] === name[0] && its.title.text === axis.title.text && its.domain[0] === axis.domain[0] && place(its) < place(axis));
    for (const [, axis] of axes.filter(repeats)) axis.title = { ...axis.title, text: "" };
  };

  class LiveFigure {
    constructor(host, figure) {
      this.host = host;
      this.figure = { data: figure.data, layout: figure.layout };
      this.meta = figure.layout.meta ?? {};
      this.staticPlot = figure.config?.staticPlot === true;
      this.stage = host.querySelector(".stage") ?? host;
      this.still = this.stage.querySelector("img, .out-note");
      this.state = host.querySelector(".controls") ? figure.layout.sliders[0].active ?? 0 : -1;
    }

    get words() { return (this.meta.states?.[this.state] ?? this.meta).alt ?? this.still?.alt ?? "Figure"; }

    async draw() {
      this.dark = workbook.isDark();
      const shown = this.state < 0 ? this.figure : inState(this.figure, this.state);
      const { data, layout } = recolour(shown, this.dark ? this.meta.dark ?? {} : {});
      const width = this.width = this.live.clientWidth;
      Object.assign(layout, { width, height: this.height, autosize: false, dragmode: matchMedia("(pointer: coarse)").matches ? false : layout.dragmode ?? "zoom" });
      layout.font = { ...layout.font, family: getComputedStyle(document.body).getPropertyValue("--sans") };
      const title = typeof layout.title === "string" ? { text: layout.title } : layout.title;
      layout.title = { ...title, x: 0, xanchor: "left", pad: { ...title?.pad, l: 4 } };
      for (const [name, axis] of Object.entries(layout)) if (/^[xy]axis\d*$/.test(name)) axis.automargin = true;
      if (width < SMALL) nameAxesOnce(layout);
      if (width < NARROW) this.narrow(layout, data, width);
      this.live.setAttribute("aria-label", this.words);
      // On a narrow page the row of buttons would lie over the title.
      const displayModeBar = width < NARROW ? false : "hover";
      return Plotly.react(this.live, data, layout, { displayModeBar, displaylogo: false, scrollZoom: false, staticPlot: this.staticPlot, modeBarButtonsToRemove: ["select2d", "lasso2d"] });
    }

    // Title, legend and picture one below the other, each with the room it needs.
    narrow(layout, data, width) {
      const lines = layout.title.text ? wrap(layout.title.text.replaceAll("<br>", " "), Math.floor(width / 9)).split("<br>") : [];
      const under = 14 + 19 * lines.length;
      const entries = layout.showlegend === false ? [] : data.filter(trace => trace.name && trace.showlegend !== false).map(trace => 46 + 6.6 * trace.name.length);
      const together = entries.reduce((sum, entry) => sum + entry, 0) <= width - 8;
      const rows = entries.length === 0 ? 0 : together ? 1 : Math.ceil(entries.length / Math.max(1, Math.floor((width - 8) / Math.max(...entries))));
      layout.margin = { ...layout.margin, l: Math.min(layout.margin?.l ?? 60, 52), r: 12, t: Math.max(layout.xaxis?.side === "top" ? layout.margin.t : 0, under + 20 * rows + 14) };
      layout.title = { ...layout.title, text: lines.join("<br>"), font: { ...layout.title.font, size: 15 }, y: 1, yref: "container", yanchor: "top", pad: { ...layout.title.pad, t: 14 } };
      layout.legend = { ...layout.legend, orientation: "h", x: 0, xref: "container", xanchor: "left", y: 1 - under / this.height, yref: "container", yanchor: "top" };
      const cells = layout.annotations?.filter(note => note.name === "cell") ?? [];
      const columns = Math.max(...cells.map(note => note.x), 0) + 1;
      const longest = Math.max(...cells.map(note => note.text.length), 1);
      const size = Math.max(7, Math.min(13, (width - 110) / columns / longest / 0.56));
      for (const note of cells) note.font = { ...note.font, size };
    }

    async start() {
      this.height = Math.max(this.stage.clientHeight, 240);
      this.live = document.createElement("div");
      this.live.className = "live";
      this.live.setAttribute("role", "group");
      this.live.style.cssText = `height:${this.height}px;position:absolute;inset:0;visibility:hidden`;
      this.stage.append(this.live);
      await this.draw().catch(error => {
        this.live.remove();
        throw error;
      });
      if (this.still) this.still.hidden = true;
      this.live.style.cssText = `height:${this.height}px`;
      this.host.classList.add("is-live");
      if (this.live.offsetWidth > this.stage.clientWidth) this.stage.tabIndex = 0;
      // The observer answers at once, too: what changed while the figure was first drawn is made good then.
      const follow = () => {
        const { clientWidth } = this.live;
        if (clientWidth > 0 && (clientWidth !== this.width || workbook.isDark() !== this.dark)) this.draw();
      };
      new ResizeObserver(follow).observe(this.stage);
      document.addEventListener("workbook:theme", follow);
    }
  }

  const wrap = (text, length) => {
    const lines = [""];
    for (const word of text.split(" ")) {
      if (lines.at(-1) && lines.at(-1).length + word.length >= length) lines.push(word);
      else lines[lines.length - 1] = `${lines.at(-1)} ${word}`.trim();
    }
    return lines.join("<br>");
  };

  // Sliders choose among states that were computed when the book was made.
  const connect = (live, controls) => {
    const sliders = [...controls.querySelectorAll("input")];
    const { parameters, states } = live.meta;
    const readout = controls.querySelector(".readout");
    const show = () => {
      live.state = sliders.reduce((index, slider, p) => index * parameters[p].values.length + slider.valueAsNumber, 0);
      sliders.forEach((slider, p) => {
        const value = parameters[p].values[slider.valueAsNumber];
        slider.setAttribute("aria-valuetext", value);
        controls.querySelectorAll("output")[p].textContent = value;
      });
      readout.textContent = states[live.state].readout || states[live.state].alt;
      live.draw();
    };
    for (const slider of sliders) slider.addEventListener("input", show);
    show();
  };

  const begin = async host => {
    try {
      const [figure] = await Promise.all([dataOf(Number(host.dataset.figure)), withPlotly()]);
      const live = new LiveFigure(host, figure);
      await live.start();
      const controls = host.querySelector(".controls");
      if (controls) connect(live, controls);
    } catch (error) {
      console.warn("A figure stays a still picture:", error);
    }
  };

  const near = new IntersectionObserver(entries => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      near.unobserve(target);
      begin(target);
    }
  }, { rootMargin: "700px 0px" });
  if (document.body.dataset.still === undefined) {
    for (const host of document.querySelectorAll(".figure[data-figure]")) near.observe(host);
  }
})();
