import type { Locale } from "../messages.js";
import { chart } from "./en/chart.js";
import { first } from "./en/first.js";
import { later } from "./en/later.js";

/** English. The page itself takes its three pieces each at its time. */
export const en: Locale = {
  code: "en",
  dir: "ltr",
  messages: {
    ...first,
    ...later,
    access: { ...first.access, ...later.access },
    chart: { ...first.chart, ...chart.chart },
    create: { ...first.create, ...later.create },
    rotate: { ...first.rotate, ...later.rotate },
  },
};
