import { createLazyComponent } from "../../ui/createLazyComponent.js";

const { Part, preload } = createLazyComponent(() => import("./BarChart.js").then(({ BarChart }) => BarChart));

/** The bars, which bring chart.js with them. */
export const LazyBars = Part;

/** Loads the bars while the numbers are on their way. */
export const preloadBars = () => void preload();
