import { existsSync } from "node:fs";
import { buildApp } from "./build-app.mjs";
import { endWithNpm } from "./end-with-npm.mjs";

// `npm start`: builds what is stale, then serves the host app and the backend on one port (PORT, default 4173).
endWithNpm();
buildApp();

const main = new URL("../examples/backend/dist/main.js", import.meta.url);
if (!existsSync(main)) throw new Error("The backend was not built: examples/backend/dist/main.js is missing.");
// One line for each request is for servers, not for a first look. LOG=json brings them back.
process.env["LOG"] ??= "silent";
await import(main.href);
