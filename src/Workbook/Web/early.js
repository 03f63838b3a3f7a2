// Runs before anything is painted: marks that scripts run, and applies the theme the reader chose.
document.documentElement.classList.add("js");
try {
  const theme = localStorage.getItem("workbook:theme");
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
} catch {
  // Storage can be switched off; the system's theme holds.
}
