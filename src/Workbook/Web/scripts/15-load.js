// A script that only some pages need.
workbook.load = address => new Promise((resolve, reject) => {
  const script = document.createElement("script");
  script.src = address;
  script.onload = resolve;
  script.onerror = () => reject(new Error(`${address} could not be loaded`));
  document.head.append(script);
});
