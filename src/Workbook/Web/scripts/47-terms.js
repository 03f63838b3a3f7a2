// A factor of a formula and its cells in the pictures light each other up, by pointer and by focus.
(() => {
  const places = ".outs";
  const marked = "[data-term]";

  // Matrices by their own names, however they are written: dZ³, dZ3 and dZ³⊤ are one.
  const plain = name => name.normalize("NFKC").replace(/[\s⊤ᵀ\u2061]/gu, "").replace(/^𝟏$/u, "1");
  const isName = text => /^(1|d?[A-Zb]\d{0,2})$/u.test(text);
  const nameOf = element => plain(element.dataset.term ?? "");

  const terms = place => {
    const found = new Map();
    const add = (name, element) => {
      if (!name || name.length > 16) return;
      if (!found.has(name)) found.set(name, []);
      found.get(name).push(element);
    };
    for (const element of place.querySelectorAll(marked)) add(nameOf(element), element);
    for (const matrix of place.querySelectorAll(".bp-matrix")) if (matrix.firstElementChild?.localName === "div") add(plain(matrix.firstElementChild.textContent), matrix);
    // In a formula the name is the largest part that is no more than it; what stands in a table under it are dimensions.
    for (const part of place.querySelectorAll("math :is(mi, mn, msup, mrow)")) {
      const name = plain(part.textContent);
      if (!isName(name) || isName(plain(part.parentElement.textContent)) || part.closest("mtable, msub")) continue;
      if (name !== "1" || part.matches(".ones") || part.querySelector(".ones")) add(name, part);
    }
    return found;
  };

  for (const place of document.querySelectorAll(places)) {
    if (!place.querySelector(`${marked}, .bp-matrix, .bp-ledger, .bp-derivation`)) continue;
    const found = terms(place);
    // A name that stands in one place only has nothing to light.
    for (const [name, elements] of found) {
      const once = [...new Set(elements)];
      if (once.length < 2) found.delete(name);
      else found.set(name, once);
    }
    if (found.size === 0) continue;
    const names = new Map([...found].flatMap(([name, elements]) => elements.map(element => [element, name])));
    let [pointed, focused, kept] = ["", "", ""];
    const light = () => {
      const lit = pointed || focused || kept;
      for (const [element, name] of names) element.classList.toggle("lit", name === lit);
    };
    const at = target => {
      for (let element = target; element && element !== place; element = element.parentElement) if (names.has(element)) return names.get(element);
      return "";
    };

    place.addEventListener("pointerover", event => {
      if (event.pointerType === "touch") return;
      pointed = at(event.target);
      light();
    });
    place.addEventListener("pointerleave", () => {
      pointed = "";
      light();
    });
    place.addEventListener("focusin", event => {
      focused = at(event.target);
      light();
    });
    place.addEventListener("focusout", () => {
      focused = "";
      light();
    });

    // By keyboard: the factors of a formula, and the names over matrices, are buttons. One of each formula is in the order of Tab, the arrow keys lead to its others.
    for (const formula of place.querySelectorAll(".bp-step, .bp-bias-half")) {
      const buttons = [...formula.querySelectorAll(`:is(.bp-step-title, .bp-bias-formula) ${marked}, .bp-product div${marked} > div:first-child, th ${marked}`)]
        .filter(element => at(element)).map(element => {
          const button = workbook.element("button", { type: "button", className: "term" });
          button.append(...element.childNodes);
          button.setAttribute("aria-pressed", "false");
          if (element.localName === "div") button.setAttribute("aria-label", `matrix ${button.textContent}`);
          element.append(button);
          return button;
        });
      buttons.forEach((button, i) => {
        button.tabIndex = i === 0 ? 0 : -1;
        button.addEventListener("keydown", event => {
          const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
          if (!by) return;
          event.preventDefault();
          const other = buttons[(i + by + buttons.length) % buttons.length];
          button.tabIndex = -1;
          other.tabIndex = 0;
          other.focus();
        });
        // Pressed, it stays lit: for readers without a pointer to hold.
        button.addEventListener("click", () => {
          kept = kept === at(button) ? "" : at(button);
          for (const one of place.querySelectorAll("button.term")) one.setAttribute("aria-pressed", at(one) === kept);
          light();
        });
      });
    }
  }
})();
