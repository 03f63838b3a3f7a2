// The way of a bias, played: b goes out to each sample, its row of dZ comes back and is added up. Without scripts and in print, both tables complete.
(() => {
  const { element } = workbook;
  const pace = 1900, flight = 750;

  document.querySelectorAll("section.bp-bias").forEach((section, number) => {
    // A section of this class may hold anything: what isn't such a picture stays as it is.
    const picture = section.querySelector(":scope > .bp-bias-picture");
    const steps = [...section.querySelectorAll(":scope > details > ol > li")];
    const out = [...picture?.querySelectorAll(".bp-bias-forward > tbody > tr") ?? []];
    const back = [...picture?.querySelectorAll(".bp-bias-back > tbody > tr") ?? []];
    const cellsOf = row => [...row.querySelectorAll("td:nth-child(n+3) span")];
    const b = [...picture?.querySelectorAll(".bp-bias-b strong") ?? []];
    const db = [...picture?.querySelectorAll(".bp-bias-db strong") ?? []];
    const kinds = steps.map(step => /^bp-bias-(start|carry|back|collect|end)$/.exec(step.className)?.[1]);
    if (out.length === 0 || out.length !== back.length || b.length === 0 || b.length !== db.length || steps.length !== 2 * out.length + 3 || kinds.includes(undefined)) return;
    if (out.some(row => row.querySelectorAll(".bp-bias-add").length !== b.length) || back.some(row => cellsOf(row).length !== b.length)) return;
    if (steps.some((step, i) => kinds[i] === "collect" && step.querySelectorAll(".bp-bias-sum").length !== db.length)) return;
    const whole = db.map(cell => cell.textContent);

    const [slider, place, row] = workbook.stepSlider(`bias-${number}`, steps.length);
    const before = element("button", { type: "button", textContent: "Back" });
    const after = element("button", { type: "button", textContent: "Next" });
    const play = element("button", { type: "button", className: "main", textContent: "Play" });
    const all = element("button", { type: "button", className: "quiet", textContent: "Show it whole" });
    const says = element("p", { className: "bias-says" });
    const controls = element("div", { className: "controls bias-controls" },
      row,
      element("div", { className: "steps-buttons" }, before, after, play, all), says);
    controls.setAttribute("role", "group");
    controls.setAttribute("aria-label", "Follow the bias step by step");
    picture.before(controls);
    section.classList.add("is-moving");

    let [isWhole, timer, shown] = [false, 0, 0];
    let flying = [];
    const at = () => slider.valueAsNumber - 1;
    const done = (kind, step) => kinds.slice(0, step + 1).filter(name => name === kind).length;

    const land = () => {
      for (const { chip, motion } of flying) {
        motion.cancel();
        chip.remove();
      }
      flying = [];
    };

    const settle = (step, arriving) => {
      const carried = isWhole ? out.length : done("carry", step) - (arriving === "carry" ? 1 : 0);
      const collected = isWhole ? back.length : done("collect", step) - (arriving === "collect" ? 1 : 0);
      const kind = isWhole ? "" : kinds[step];
      out.forEach((row, i) => {
        row.classList.toggle("is-waiting", i >= carried);
        row.classList.toggle("is-now", kind === "carry" && i === done("carry", step) - 1);
      });
      back.forEach((row, i) => {
        row.classList.toggle("is-waiting", !isWhole && done("back", step) === 0);
        row.classList.toggle("is-now", kind === "collect" && i === done("collect", step) - 1);
        row.classList.toggle("is-taken", !isWhole && i < collected);
      });
      const sums = collected === 0 || isWhole ? [] : steps[kinds.indexOf("collect") + collected - 1].querySelectorAll(".bp-bias-sum");
      db.forEach((cell, j) => { cell.textContent = isWhole || kind === "end" ? whole[j] : done("back", step) === 0 ? "" : sums[j]?.textContent ?? "0"; });
      picture.querySelector(".bp-bias-b").classList.toggle("is-now", kind === "start" || kind === "carry");
      picture.querySelector(".bp-bias-db").classList.toggle("is-now", kind === "collect" || kind === "end");
    };

    // Numbers travel from one row of cells to another; what they bring is there when they have arrived.
    const fly = (from, to, onLanding) => {
      const frame = picture.getBoundingClientRect();
      const box = cell => {
        const { left, top, width, height } = cell.getBoundingClientRect();
        return { x: left - frame.left + width / 2, y: top - frame.top + height / 2 };
      };
      flying = from.map((cell, j) => {
        const [start, end] = [box(cell), box(to[j])];
        const chip = element("span", { className: "bias-chip", textContent: cell.textContent, ariaHidden: "true" });
        picture.append(chip);
        const centre = ({ x, y }, scale) => `translate(${x}px, ${y}px) translate(-50%, -50%) scale(${scale})`;
        const motion = chip.animate([{ transform: centre(start, 1) }, { transform: centre({ x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 }, 1.15) }, { transform: centre(end, 1) }],
          { duration: flight, delay: 60 * j, easing: "ease-in-out", fill: "both" });
        return { chip, motion };
      });
      const mine = flying;
      Promise.all(mine.map(({ motion }) => motion.finished)).then(() => {
        if (flying !== mine) return;
        land();
        onLanding();
      }, () => { /* overtaken by another step */ });
    };

    const show = (moving = false) => {
      land();
      const step = at();
      const kind = kinds[step];
      const flies = moving && !isWhole && step === shown + 1 && !workbook.lessMotion.matches && (kind === "carry" || kind === "collect");
      shown = step;
      settle(step, flies ? kind : "");
      if (flies) {
        const row = kind === "carry" ? out[done("carry", step) - 1] : back[done("collect", step) - 1];
        if (kind === "carry") fly(b, [...row.querySelectorAll(".bp-bias-add")], () => settle(step));
        else fly(cellsOf(row), db, () => settle(step));
      }
      place.textContent = `${step + 1} of ${steps.length}`;
      slider.setAttribute("aria-valuetext", `${step + 1} of ${steps.length}`);
      says.replaceChildren(...[...steps[step].childNodes].map(node => node.cloneNode(true)));
      for (const named of says.querySelectorAll("[id]")) named.removeAttribute("id");
      before.setAttribute("aria-disabled", step === 0);
      after.setAttribute("aria-disabled", step === steps.length - 1);
      controls.classList.toggle("is-whole", isWhole);
      all.textContent = isWhole ? "Show it step by step" : "Show it whole";
    };
    const go = step => {
      slider.value = step + 1;
      show(true);
    };

    const stop = () => {
      clearTimeout(timer);
      timer = 0;
      play.textContent = "Play";
      says.setAttribute("aria-live", "polite");
    };
    const next = () => {
      if (at() === steps.length - 1) return stop();
      go(at() + 1);
      timer = setTimeout(next, pace);
    };
    play.addEventListener("click", () => {
      if (timer) return stop();
      // While it plays, nobody is read every sentence: the slider and the list have them all.
      says.setAttribute("aria-live", "off");
      play.textContent = "Pause";
      if (at() === steps.length - 1) go(0);
      timer = setTimeout(next, 400);
    });
    slider.addEventListener("input", () => {
      stop();
      show(true);
    });
    before.addEventListener("click", () => {
      stop();
      if (at() > 0) go(at() - 1);
    });
    after.addEventListener("click", () => {
      stop();
      if (at() < steps.length - 1) go(at() + 1);
    });
    all.addEventListener("click", () => {
      stop();
      isWhole = !isWhole;
      show();
    });
    workbook.whenUnseen(section, stop);
    // On paper the picture is whole.
    let printed;
    addEventListener("beforeprint", () => {
      [printed, isWhole] = [isWhole, true];
      show();
    });
    addEventListener("afterprint", () => {
      isWhole = printed;
      show();
    });
    stop();
    show();
    // The longest sentence's room is kept free, so that nothing below moves.
    let width = 0;
    new ResizeObserver(() => {
      if (controls.clientWidth === width) return;
      width = controls.clientWidth;
      const kept = [...says.childNodes];
      says.style.minHeight = "";
      let tallest = 0;
      for (const step of steps) {
        says.textContent = step.textContent;
        tallest = Math.max(tallest, says.offsetHeight);
      }
      says.replaceChildren(...kept);
      says.style.minHeight = `${tallest}px`;
    }).observe(controls);
  });
})();
