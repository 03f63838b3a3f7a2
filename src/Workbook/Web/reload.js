// Only pages shown by `workbook serve` load this: they load themselves anew when their notebook was saved.
(() => {
  const events = new EventSource("/-/events");
  events.addEventListener("message", ({ data }) => {
    const rebuilt = data.split(" ").map(decodeURIComponent);
    const page = document.body.dataset.page;
    if (page === "index" || rebuilt.includes(page)) location.reload();
  });
})();
