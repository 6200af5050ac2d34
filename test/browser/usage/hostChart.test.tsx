import { screen } from "@testing-library/react";
import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Title,
  type Plugin,
} from "chart.js";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { amountOf, canvas } from "./pixels.js";
import { memory, renderUsage } from "./support.js";

// Chart.js is shared with the host, and so are its registry and its defaults.
Chart.register(BarController, BarElement, CategoryScale, LinearScale, LineController, LineElement, PointElement);

type Options = Record<string, unknown>;

/** Paints a block on every chart, as chartjs-plugin-datalabels paints labels once it is registered. */
const labels: Plugin = {
  id: "datalabels",
  afterDatasetsDraw: ({ ctx }) => {
    ctx.fillStyle = "rgb(255, 0, 0)";
    ctx.fillRect(0, 0, 80, 80);
  },
};

const isOptions = (value: unknown): value is Options =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const copyOf = (value: unknown): unknown =>
  isOptions(value) ? Object.fromEntries(Object.entries(value).map(([key, each]) => [key, copyOf(each)])) : value;

/** Defaults that only switch how chart.js works inside: animations, and what happens under the pointer. */
const inner = /^(animations?|transitions|hover.*|interaction|events|dataElementType|datasetElementType|plugins)$/u;

/** Another value of the same kind. */
function changed(key: string, value: unknown): unknown {
  const words: Options = { align: "start", crossAlign: "far", bounds: "data", indexAxis: "y", borderSkipped: false };
  if (key in words) return words[key];
  if (key === "callback") return () => "Host";
  if (typeof value === "boolean") return !value;
  if (typeof value === "number") return value + 7;
  if (typeof value === "function") return 3;
  if (Array.isArray(value)) return [4, 4];
  if (/color/iu.test(key)) return "rgb(255, 0, 0)";
  return { family: "monospace", style: "italic", weight: "bold", inflateAmount: 5, text: "Host" }[key] ?? value;
}

function change(options: Options): void {
  for (const [key, value] of Object.entries(options)) {
    if (inner.test(key)) continue;
    if (isOptions(value)) change(value);
    else options[key] = changed(key, value);
  }
}

function restore(options: Options, before: Options): void {
  for (const key of Object.keys(options)) if (!(key in before)) Reflect.deleteProperty(options, key);
  for (const [key, value] of Object.entries(before)) {
    const now = options[key];
    if (isOptions(now) && isOptions(value)) restore(now, value);
    else options[key] = value;
  }
}

const defaults = Chart.defaults as unknown as Options;
const overrides = Chart.overrides as unknown as Options;
let before: { defaults: Options; overrides: Options };

beforeEach(() => {
  before = { defaults: copyOf(defaults) as Options, overrides: copyOf(overrides) as Options };
});
afterEach(() => {
  Chart.unregister(labels, Legend, Title);
  restore(defaults, before.defaults);
  restore(overrides, before.overrides);
});

async function drawing(): Promise<{ picture: string; text: string | null; red: number; remove: () => void }> {
  const { unmount } = renderUsage(memory());
  await screen.findByRole("slider");
  const section = screen.getByRole("region", { name: "Imports, last 30 days" });
  const red = amountOf(canvas(), "255,0,0");
  return { picture: canvas().toDataURL(), text: section.textContent, red, remove: unmount };
}

describe("the chart in a host that uses Chart.js too", () => {
  it("A24: draws the same under plugins that the host has registered for all charts", async () => {
    const alone = await drawing();
    alone.remove();
    Chart.register(labels, Legend, Title);
    Object.assign(Chart.defaults.plugins.title, { display: true, text: "Host" });
    const beside = await drawing();
    expect(beside.red).toBe(0);
    expect(beside.picture).toBe(alone.picture);
  });

  it("draws the same under a plugin that the host registers later", async () => {
    const { picture } = await drawing();
    Chart.register(labels);
    Chart.getChart(canvas())?.update();
    expect(canvas().toDataURL()).toBe(picture);
  });

  it("draws and reads the same under other defaults of the host", async () => {
    const alone = await drawing();
    alone.remove();
    change(defaults);
    change(overrides);
    Object.assign(Chart.defaults.scale, { stacked: true, min: 3, max: 5, suggestedMin: 2, suggestedMax: 90 });
    Object.assign(Chart.defaults.scale.ticks, { font: { size: 20 }, stepSize: 1, count: 9 });
    Object.assign(Chart.defaults.datasets.bar, { barThickness: 2, base: 2, skipNull: true, stack: "host", clip: 40 });
    const beside = await drawing();
    expect(beside.picture).toBe(alone.picture);
    expect(beside.text).toBe(alone.text);
  });

  it("leaves the host's own charts, plugins and defaults as they are", async () => {
    Chart.register(labels);
    const target = document.createElement("canvas");
    const host = new Chart(target, {
      type: "line",
      data: { labels: ["a", "b"], datasets: [{ data: [1, 2] }] },
      options: { responsive: false, animation: false },
    });
    const picture = target.toDataURL();
    const settings = JSON.stringify([defaults, overrides]);
    await drawing();
    host.update();
    expect(target.toDataURL()).toBe(picture);
    expect(amountOf(target, "255,0,0")).toBeGreaterThan(0);
    expect(JSON.stringify([defaults, overrides])).toBe(settings);
    host.destroy();
  });
});
