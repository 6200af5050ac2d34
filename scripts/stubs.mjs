import { fileURLToPath } from "node:url";

const at = (name) => fileURLToPath(new URL(`./stubs/${name}.mjs`, import.meta.url));

/** What is left out of the packages that ours takes in, since nothing reaches it. */
export const stubs = {
  // Only the modal menu locks the scroll with it, by a style element that a strict CSP refuses. Ours is never modal.
  "react-remove-scroll": at("react-remove-scroll"),
  "@kurkle/color": at("kurkle-color"),
};

/** chart.js describes scales that nobody uses with values read from others: reading one has no effect. */
export const treeshake = { propertyReadSideEffects: false };
