import { cleanup, configure } from "@testing-library/react";
import { afterEach, beforeEach } from "vitest";
import "@mark-ai/api-keys/styles.css";
import { lookupOptions } from "./lookupOptions.ts";

configure(lookupOptions);
// All test files share one origin, and a tab remembers a key that nobody saved.
beforeEach(() => {
  sessionStorage.clear();
  localStorage.clear();
});
afterEach(cleanup);
