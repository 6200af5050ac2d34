// A host that uses chart.js too may change its defaults and register plugins for all charts. Everything that our chart
// relies on is therefore set here, also where it is chart.js's own default.

/** chart.js takes the default where an option is undefined, and no value where it is null. Its types know only the first. */
const none = null as unknown as undefined;

/** The id of the plugin that paints the reading and the highest value. */
export const ownPluginId = "mak";

/** Switches every plugin off by its id, also one that the host registers later, and leaves our own on. */
const onlyOurPlugin = new Proxy({}, { get: (_, id) => (id === ownPluginId ? {} : false) });

export const canvasOptions = {
  responsive: true,
  maintainAspectRatio: false,
  resizeDelay: 0,
  // The option may be a function, which the types do not know.
  devicePixelRatio: (() => window.devicePixelRatio) as unknown as number,
  animation: false as const,
  events: [] as "mousemove"[],
  indexAxis: "x" as const,
  clip: none,
  normalized: false,
  parsing: {},
  plugins: onlyOurPlugin,
};

export const axisOptions = {
  display: true,
  stacked: false,
  alignToPixels: false,
  bounds: "ticks" as const,
  clip: true,
  grace: 0,
  min: none,
  max: none,
  suggestedMin: none,
  suggestedMax: none,
  title: { display: false },
};

export const gridOptions = {
  display: true,
  drawOnChartArea: true,
  drawTicks: true,
  lineWidth: 1,
  tickWidth: 1,
  tickBorderDash: [],
  // Marks and lines below the bars, not between them.
  offset: false,
  circular: false,
  z: -1,
};

export const borderOptions = { display: true, dash: [], dashOffset: 0, width: 1, z: 0 };

export const tickOptions = {
  display: true,
  align: "center" as const,
  crossAlign: "near" as const,
  autoSkip: false,
  count: none,
  includeBounds: true,
  labelOffset: 0,
  major: { enabled: false },
  maxRotation: 0,
  minRotation: 0,
  mirror: false,
  showLabelBackdrop: false,
  stepSize: none,
  textStrokeWidth: 0,
  z: 0,
};

/** The same for the datasets. */
export const barOptions = {
  barThickness: none,
  base: none,
  clip: none,
  indexAxis: "x" as const,
  inflateAmount: "auto" as const,
  order: 0,
  skipNull: false,
  stack: none,
};
