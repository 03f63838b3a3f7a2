// The table of contents follows the reader.
(() => {
  const links = new Map([...document.querySelectorAll(".toc a")].map(link => [workbook.target(link.hash), link]).filter(([heading]) => heading));
  const headings = [...links.keys()];
  if (headings.length === 0) return;
  let current;
  const follow = () => {
    const passed = headings.filter(heading => heading.offsetParent && heading.getBoundingClientRect().top < innerHeight * .3);
    const atEnd = innerHeight + scrollY >= document.documentElement.scrollHeight - 4;
    const heading = atEnd ? headings.at(-1) : passed.at(-1) ?? headings[0];
    const link = links.get(heading);
    if (link === current) return;
    current?.removeAttribute("aria-current");
    link.setAttribute("aria-current", "true");
    current = link;
    const toc = link.closest(".toc");
    const { offsetTop, offsetHeight } = link;
    if (offsetTop < toc.scrollTop || offsetTop + offsetHeight > toc.scrollTop + toc.clientHeight) toc.scrollTop = offsetTop - toc.clientHeight / 2;
  };
  let waiting = false;
  addEventListener("scroll", () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => { waiting = false; follow(); });
  }, { passive: true });
  follow();
})();
