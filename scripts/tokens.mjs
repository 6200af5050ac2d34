import { fileURLToPath } from "node:url";
import { importTypeScript } from "./import-typescript.mjs";

// Writes src/theme/styles/tokens.css and the tables of docs/tokens.md from src/theme/tokens.ts. A test fails when they
// are not equal to it.
const { writeGeneratedFiles } = await importTypeScript("scripts/tokens/index.ts");
await writeGeneratedFiles(fileURLToPath(new URL("..", import.meta.url)));
