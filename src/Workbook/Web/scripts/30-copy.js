// Copy buttons, and keyboard access to whatever scrolls sideways.
(() => {
  const copy = async text => {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      const area = Object.assign(document.createElement("textarea"), { value: text, readOnly: true });
      document.body.append(area);
      area.select();
      const done = document.execCommand("copy");
      area.remove();
      return done;
    }
  };
  for (const button of document.querySelectorAll(".copy")) {
    button.addEventListener("click", async () => {
      const done = await copy(button.closest(".code").querySelector("code").textContent);
      button.textContent = done ? "Copied" : "Select and copy by hand";
      button.focus();
      setTimeout(() => { button.textContent = "Copy"; }, 1600);
    });
  }

  const reach = new ResizeObserver(entries => {
    for (const { target } of entries) {
      if (target.scrollWidth > target.clientWidth + 1 || target.scrollHeight > target.clientHeight + 1) target.tabIndex = 0;
      else target.removeAttribute("tabindex");
    }
  });
  for (const element of document.querySelectorAll("pre, .scroll, .math-block, .bp-matrix")) reach.observe(element);
})();
