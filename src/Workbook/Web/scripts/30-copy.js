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

  const reach = element => {
    if (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1) element.tabIndex = 0;
    else element.removeAttribute("tabindex");
  };
  const scrollers = document.querySelectorAll("pre, .scroll, .math-block, .bp-matrix, .out");
  const sizes = new ResizeObserver(entries => { for (const { target } of entries) reach(target); });
  for (const element of scrollers) sizes.observe(element);
  document.fonts.addEventListener("loadingdone", () => scrollers.forEach(reach));   // another font is wider in a place of the same size
})();
