import { cleanup, configure } from "@testing-library/react";
import { afterEach } from "vitest";
import "@mark-ai/api-keys/styles.css";

// Two cores and a build beside it: one second is too short to tell a slow machine from a failure.
// What the live region says stands on the screen too: texts are looked for where they are seen.
configure({ asyncUtilTimeout: 10_000, defaultIgnore: "script, style, .mak-said" });
afterEach(cleanup);
