import { fileURLToPath } from "node:url";

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The package's own name leads to its sources, so that tests and stories read as a host's code does. */
export const alias = [
  { find: /^@mark-ai\/api-keys$/, replacement: at("src/index.ts") },
  { find: /^@mark-ai\/api-keys\/contract$/, replacement: at("src/contract/index.ts") },
  { find: /^@mark-ai\/api-keys\/openapi\.json$/, replacement: at("openapi.json") },
  { find: /^@mark-ai\/api-keys\/prefetch$/, replacement: at("src/data/prefetch/prefetch.ts") },
  { find: /^@mark-ai\/api-keys\/testing$/, replacement: at("src/testing/index.ts") },
  { find: /^@mark-ai\/api-keys\/testing\/page$/, replacement: at("src/testing/page.ts") },
  { find: /^@mark-ai\/api-keys\/standalone$/, replacement: at("src/standalone/index.ts") },
  { find: /^@mark-ai\/api-keys\/adapters\/(.*)$/, replacement: at("src/adapters/$1.ts") },
  { find: /^@mark-ai\/api-keys\/locales\/(.*)$/, replacement: at("src/i18n/locales/$1.ts") },
  { find: /^@mark-ai\/api-keys\/styles\.css$/, replacement: at("src/theme/styles/index.css") },
];
