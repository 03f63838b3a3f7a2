// A pass shown step by step: one step at a time, chosen with a slider or the buttons. Without scripts, in print and on request, the whole list.
(() => {
  const { element } = workbook;

  document.querySelectorAll("section.bp-steps").forEach((section, number) => {
    // A section of this class may hold anything: what isn't a list of steps stays as it is.
    const list = section.querySelector(":scope > ol");
    const steps = [...list?.children ?? []];
    if (steps.length < 2) return;
    const titles = steps.map(step => step.querySelector(".bp-step-title")?.textContent.trim() ?? "");

    const [slider, place, row] = workbook.stepSlider(`steps-${number}`, steps.length);
    const back = element("button", { type: "button", textContent: "Back" });
    const on = element("button", { type: "button", textContent: "Next step" });
    const all = element("button", { type: "button", className: "quiet", textContent: "Show all steps" });
    const controls = element("div", { className: "controls steps-controls" },
      row,
      element("div", { className: "steps-buttons" }, back, on, all));
    controls.setAttribute("role", "group");
    controls.setAttribute("aria-label", "Step through the pass");
    list.before(controls);

    let whole = false;
    const show = () => {
      const at = slider.valueAsNumber;
      steps.forEach((step, i) => { step.hidden = !whole && i !== at - 1; });
      place.textContent = `${at} of ${steps.length}`;
      slider.setAttribute("aria-valuetext", `${at} of ${steps.length}: ${titles[at - 1]}`);
      // A button with the focus stays focusable: it only says that it leads nowhere.
      back.setAttribute("aria-disabled", at === 1);
      on.setAttribute("aria-disabled", at === steps.length);
      controls.classList.toggle("is-whole", whole);
      all.textContent = whole ? "Show one step at a time" : "Show all steps";
    };
    const move = by => {
      slider.value = slider.valueAsNumber + by;
      show();
    };
    // The place of the tallest step is kept free, so that nothing below moves.
    const settle = () => {
      list.style.minHeight = "";
      if (whole) return;
      for (const step of steps) step.hidden = false;
      const tallest = Math.max(...steps.map(step => step.offsetHeight));
      show();
      list.style.minHeight = `${tallest}px`;
    };

    slider.addEventListener("input", show);
    back.addEventListener("click", () => move(-1));
    on.addEventListener("click", () => move(1));
    all.addEventListener("click", () => {
      whole = !whole;
      show();
      settle();
    });
    let width = 0;
    new ResizeObserver(() => {
      if (section.clientWidth === width) return;
      width = section.clientWidth;
      settle();
    }).observe(section);
    document.fonts.addEventListener("loadingdone", settle);   // the fonts of formulas come after the page
    show();
  });
})();
