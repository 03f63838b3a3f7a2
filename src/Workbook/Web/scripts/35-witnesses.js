// The same code in other libraries, as tabs. The choice holds for all of them, on every page.
(() => {
  const groups = [...document.querySelectorAll(".witnessed")].map((group, number) => {
    const own = group.querySelector(":scope > .code");
    const panels = [[group.dataset.own, own], ...[...group.querySelectorAll(":scope > .witness")].map(witness => {
      const code = witness.querySelector(".code");
      witness.replaceWith(code);
      return [witness.dataset.name, code];
    })];
    const list = document.createElement("div");
    list.className = "tabs";
    list.setAttribute("role", "tablist");
    list.setAttribute("aria-label", "Written in");
    const tabs = panels.map(([name, panel], i) => {
      const tab = Object.assign(document.createElement("button"), { type: "button", className: "tab", id: `tab-${number}-${i}`, textContent: name });
      tab.setAttribute("role", "tab");
      tab.setAttribute("aria-controls", panel.id = `panel-${number}-${i}`);
      panel.setAttribute("role", "tabpanel");
      panel.setAttribute("aria-labelledby", tab.id);
      list.append(tab);
      return { name, tab, panel };
    });
    group.prepend(list);
    group.classList.add("is-tabbed");
    return { list, tabs };
  });

  // Not every cell is there in every library: one that isn't shows its own.
  const show = name => {
    for (const { tabs } of groups) {
      const chosen = tabs.find(tab => tab.name === name) ?? tabs[0];
      for (const { tab, panel } of tabs) {
        const selected = tab === chosen.tab;
        tab.setAttribute("aria-selected", selected);
        tab.tabIndex = selected ? 0 : -1;
        panel.classList.toggle("is-behind", !selected);
      }
    }
  };
  // Cells above may grow or shrink: what was touched stays where it is.
  const choose = (list, name) => {
    const top = list.getBoundingClientRect().top;
    show(name);
    workbook.remember("written-in", name);
    scrollBy({ top: list.getBoundingClientRect().top - top, behavior: "instant" });
  };

  for (const { list, tabs } of groups) {
    tabs.forEach(({ tab, name }, i) => {
      tab.addEventListener("click", () => choose(list, name));
      tab.addEventListener("keydown", event => {
        const to = { ArrowLeft: i - 1, ArrowRight: i + 1, Home: 0, End: -1 }[event.key];
        if (to === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
        event.preventDefault();
        const next = tabs.at(to % tabs.length);
        choose(list, next.name);
        next.tab.focus({ preventScroll: true });
      });
    });
  }
  show(workbook.recall("written-in"));
})();
