import { localeCodes } from "../entries.mjs";

// What hosts write, as they write it.

const adapter = `
import { createRestAdapter } from "@mark-ai/api-keys/adapters/rest";
import { createElement } from "react";
import { createRoot } from "react-dom/client";
const adapter = createRestAdapter({ baseUrl: "/api/management/v1" });
const render = (element) => createRoot(document.getElementById("root")).render(element);
`;

const page = `
import { ApiKeysPage } from "@mark-ai/api-keys";
${adapter}
render(createElement(ApiKeysPage, { adapter }));
`;

/** The first language is imported with the page; each further one is loaded when somebody chooses it. */
const [, first = "", ...further] = localeCodes;
export const furtherLanguages = further;

/** @type {Readonly<Record<"nav" | "page" | "host" | "driver", string>>} */
export const hosts = {
  nav: `
import { useDevelopersAccess } from "@mark-ai/api-keys";
${adapter}
function Nav() {
  return useDevelopersAccess({ adapter }).enabled("ws") ? createElement("a", { href: "/keys" }, "API keys") : null;
}
render(createElement(Nav));
`,
  page,
  host: `
import { ApiKeysPage, createTheme, useDevelopersAccess } from "@mark-ai/api-keys";
import { ${first} } from "@mark-ai/api-keys/locales/${first}";
${adapter}
const theme = createTheme({ accent: "#0a7d55" });
globalThis.languages = { ${further.map((code) => `"${code}": () => import("@mark-ai/api-keys/locales/${code}")`).join(", ")} };
function Host() {
  const { enabled } = useDevelopersAccess({ adapter });
  return enabled("ws") ? createElement(ApiKeysPage, { adapter, theme, locale: ${first} }) : null;
}
render(createElement(Host));
`,
  driver: `
import { createPageDriver } from "@mark-ai/api-keys/testing/page";
globalThis.createPageDriver = createPageDriver;
`,
};
