// Commit to an answer first, then see the result. The choice stays in this browser.
(() => {
  // The right letters stand in the form as hashes.
  workbook.isSealed = (form, letter) => (form.dataset.seal ?? "").split(" ").includes(workbook.hash(`${workbook.page}/${form.dataset.prediction}/${letter}`));

  const sealedBy = id => document.querySelector(`.sealed[data-sealed-by="${id}"]`);

  for (const form of document.querySelectorAll("form.prediction")) {
    const id = form.dataset.prediction;
    const key = `prediction:${workbook.page}:${id}`;
    const verdict = form.querySelector(".prediction-verdict");
    const labels = new Map([...form.querySelectorAll("input")].map(input => [input.value, input.closest("label")]));
    const answer = [...labels.keys()].filter(letter => workbook.isSealed(form, letter));

    const mark = (letter, name, text) => {
      const label = labels.get(letter);
      label.classList.add(name);
      const note = document.createElement("span");
      note.className = "choice-mark";
      note.textContent = text;
      label.append(note);
    };

    const reveal = (choice, announce) => {
      form.classList.add("done");
      sealedBy(id)?.classList.add("open");
      for (const details of sealedBy(id)?.querySelectorAll(".reveal > details") ?? []) details.open = true;
      for (const label of labels.values()) label.querySelector("input").disabled = true;
      const input = labels.get(choice)?.querySelector("input");
      if (input) input.checked = true;
      for (const letter of answer) mark(letter, "is-right", letter === choice ? "✓ your answer, and right" : "✓ the right answer");
      if (input && answer.length && !answer.includes(choice)) mark(choice, "is-wrong", "✗ your answer");
      if (!announce) return;
      verdict.textContent = !input ? "" : !answer.length ? `You chose ${choice}. ` : answer.includes(choice) ? `${choice} is right. ` : `Not ${choice}: it is ${answer.join(" and ")}. `;
      const why = sealedBy(id)?.querySelector("[id^=cell-].reveal");
      if (why && input) verdict.append(Object.assign(document.createElement("a"), { href: `#${why.id}`, textContent: "See why" }), ".");
    };

    form.addEventListener("submit", event => {
      event.preventDefault();
      const choice = new FormData(form).get(form.querySelector("input").name);
      if (!choice) {
        verdict.textContent = "Choose an answer first.";
        form.querySelector("input").focus();
        return;
      }
      workbook.remember(key, choice);
      document.dispatchEvent(new Event("workbook:progress"));
      reveal(choice, true);
      verdict.tabIndex = -1;
      verdict.focus({ preventScroll: true });
    });
    form.querySelector(".skip").addEventListener("click", () => {
      workbook.remember(key, "-");
      reveal("-", true);
    });
    const kept = workbook.recall(key);
    if (kept) reveal(kept, false);
  }

  for (const button of document.querySelectorAll(".unseal")) {
    button.addEventListener("click", () => {
      const sealed = button.closest(".sealed");
      sealed.classList.add("open");
      const content = sealed.querySelector(".sealed-content");
      content.tabIndex = -1;
      content.focus({ preventScroll: true });
    });
  }

  // A link into a sealed part opens it: whoever follows it wants to read.
  const openTarget = () => {
    const target = workbook.target(location.hash);
    const sealed = target && target.closest(".sealed:not(.open)");
    if (!sealed) return;
    sealed.classList.add("open");
    target.scrollIntoView();
  };
  addEventListener("hashchange", openTarget);
  openTarget();
  // On paper nothing can be unfolded; what is sealed stays so.
  addEventListener("beforeprint", () => {
    for (const details of document.querySelectorAll("article details:not(.worked, .teachers-key)")) if (!details.closest(".sealed:not(.open)")) details.open = true;
  });

  // Hints one after the other.
  for (const exercise of document.querySelectorAll(".exercise")) {
    const hints = [...exercise.querySelectorAll(":scope > details")];
    hints.forEach((hint, i) => {
      if (i > 0) hint.classList.add("later");
      hint.addEventListener("toggle", () => { if (hint.open) hints[i + 1]?.classList.remove("later"); });
    });
  }
})();
