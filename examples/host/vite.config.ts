import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";
import { alias } from "../../scripts/entries.mjs";

/** Lets the browser load the font of the Latin letters before it has read the stylesheet. */
const preloadFont: Plugin = {
  name: "preload-font",
  transformIndexHtml: {
    order: "post",
    handler(_html, { bundle = {} }) {
      const font = Object.keys(bundle).find((name) => /inter-latin-wght-normal-[^/]+\.woff2$/.test(name));
      if (font === undefined) return [];
      const attrs = { rel: "preload", as: "font", type: "font/woff2", href: `/${font}`, crossorigin: "" };
      return [{ tag: "link", attrs, injectTo: "head" }];
    },
  },
};

/** The addresses that have an HTML file of their own, and the page that each of them shows. */
const addresses = { "developers/api-keys": "ApiKeysRoute.tsx", "docs/api": "ApiReferencePage.tsx" };

/** Lets the browser load a page's own code beside the app's, and not only once the app's router asks for it. */
const preloadPages: Plugin = {
  name: "preload-pages",
  enforce: "post",
  generateBundle(_options, bundle) {
    const html = bundle["index.html"];
    if (html?.type !== "asset") throw new Error("The build has no index.html.");
    const chunks = Object.values(bundle).filter((output) => output.type === "chunk");
    for (const [address, module] of Object.entries(addresses)) {
      const page = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(`/pages/${module}`));
      if (page === undefined) throw new Error(`The build has no chunk of ${module}.`);
      const files = new Set([page.fileName, ...(page.viteMetadata?.importedCss ?? [])]);
      // A set's loop also visits what is added meanwhile.
      for (const file of files) {
        for (const needed of chunks.find(({ fileName }) => fileName === file)?.imports ?? []) files.add(needed);
      }
      const links = [...files]
        .filter((file) => !String(html.source).includes(file))
        .map(
          (file) =>
            `<link rel=${file.endsWith(".css") ? `"preload" as="style"` : `"modulepreload"`} crossorigin href="/${file}">`,
        );
      const source = String(html.source).replace(
        "  </head>",
        `${links.map((link) => `    ${link}\n`).join("")}  </head>`,
      );
      this.emitFile({ type: "asset", fileName: `${address}.html`, source });
    }
  },
};

/** A production build takes the package as a customer gets it, from its exports; `vite dev` reads the sources. */
export default defineConfig(({ command }) => ({
  root: fileURLToPath(new URL(".", import.meta.url)),
  plugins: [react(), preloadFont, preloadPages],
  resolve: { dedupe: ["react", "react-dom", "@tanstack/react-query"], alias: command === "serve" ? alias : [] },
  build: {
    target: "es2022",
    cssTarget: "chrome123",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // It warns of a busy machine, and not of the code.
    rolldownOptions: { checks: { bundlerTimings: false } },
  },
  server: { host: "127.0.0.1", proxy: { "/api": "http://127.0.0.1:4173" } },
}));
