import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { format } from "prettier";
import { importTypeScript } from "./import-typescript.mjs";

// Writes openapi.json from the routes and schemas of the reference backend. A test fails when it is not what they say.
const { openApiDocument } = await importTypeScript("examples/backend/src/openapi/document.ts", {
  "@mark-ai/api-keys/contract": "src/contract/index.ts",
});
const text = await format(JSON.stringify(openApiDocument()), { parser: "json", printWidth: 120 });
writeFileSync(fileURLToPath(new URL("../openapi.json", import.meta.url)), text);
console.log(`openapi.json: ${Object.keys(openApiDocument().paths).length} paths`);
