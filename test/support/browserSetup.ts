import { cleanup, configure } from "@testing-library/react";
import { afterEach, beforeEach } from "vitest";
import "@mark-ai/api-keys/styles.css";

// Two cores and a build beside it: one second is too short to tell a slow machine from a failure.
// What the live region says stands on the screen too, and a dialog that has closed leaves a picture for 80 ms: texts are looked for
// where they are seen and stay.
configure({ asyncUtilTimeout: 10_000, defaultIgnore: "script, style, .mak-said, [data-mak-leaving] *" });
// All test files share one origin, and a tab remembers a key that nobody saved.
beforeEach(() => {
  sessionStorage.clear();
  localStorage.clear();
});
afterEach(cleanup);
