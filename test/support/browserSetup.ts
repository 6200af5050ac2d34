import { cleanup, configure } from "@testing-library/react";
import { afterEach } from "vitest";
import "@mark-ai/api-keys/styles.css";

// Two cores and a build beside it: one second is too short to tell a slow machine from a failure.
configure({ asyncUtilTimeout: 10_000 });
afterEach(cleanup);
