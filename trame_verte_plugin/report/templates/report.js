(async () => {
  const plots = [...document.querySelectorAll(".plot")];
  const fail = () => plots.forEach((plot) => {
    plot.style.display = "none";
    plot.closest("figure").querySelector("details").open = true;
  });
  try {
    const packed = Uint8Array.from(atob(document.getElementById("plotly").textContent), (c) => c.charCodeAt(0));
    const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
    (0, eval)(await new Response(stream).text());
  } catch (error) {
    return fail();
  }
  const download = (plot) => Plotly.downloadImage(plot, { format: "png", scale: 3, filename: plot.getAttribute("aria-label") });
  const button = { name: "image", title: "Enregistrer l'image", icon: Plotly.Icons.camera, click: download };
  const config = { displaylogo: false, responsive: true, modeBarButtons: [[button]] };
  for (const plot of plots) {
    const figure = JSON.parse(plot.nextElementSibling.textContent);
    figure.layout.font.family = getComputedStyle(document.body).fontFamily;
    await Plotly.newPlot(plot, figure.data, figure.layout, config);
  }
  // Paper is narrower than the screen (180 mm at 96 dots an inch) and charts on it are a little lower.
  const screen = plots.map((plot) => plot.layout.height);
  const resize = (paper) => plots.forEach((plot, i) => Plotly.relayout(plot,
    paper ? { width: 680, height: Math.round(0.8 * screen[i]) } : { width: null, height: screen[i], autosize: true }));
  addEventListener("beforeprint", () => resize(true));
  addEventListener("afterprint", () => resize(false));
})();
