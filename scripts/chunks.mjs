import { readFileSync } from "node:fs";

// Which built file a module goes into. A host's bundler loads whole files together, so a file holds what is needed at
// the same moment: `page` for the first paint, `shared` for what the page and a server may call, `later` for menu and
// dialogs, `history` for the chart's texts, `bars` for chart.js, `extras` and `tools` for what the page does without.

/** The files that are components' alone: React Server Components have to leave them to the browser. */
const clientChunks = new Set(["page", "later", "history", "bars", "extras"]);

/** @param {string} src the folder of the sources */
export function chunksOf(src) {
  const at = (path) => `${src}/${path}`;
  const entries = ["index.ts", "contract/index.ts", "adapters/rest.ts"].map(at);
  const chunk = new Map();

  function plan(infoOf) {
    /** Every module that import statements lead to. */
    const reach = (ids, seen = new Set()) => {
      for (const id of ids) {
        if (seen.has(id) || !id.startsWith("/")) continue;
        seen.add(id);
        reach(infoOf(id)?.importedIds ?? [], seen);
      }
      return seen;
    };
    const hasReact = (id) =>
      id.endsWith(".tsx") || (id.startsWith(src) && readFileSync(id, "utf8").startsWith('"use client"'));
    const isClient = (id) => [...reach([id])].some(hasReact);
    const place = (ids, client, server = client) => {
      for (const id of reach(ids)) {
        if (!chunk.has(id) && !entries.includes(id)) chunk.set(id, isClient(id) ? client : server);
      }
    };
    /** What is imported on demand by the modules that have their place. */
    const onDemand = () => [...chunk.keys()].flatMap((id) => infoOf(id)?.dynamicallyImportedIds ?? []);
    place([at("ApiKeysPage.tsx"), at("contract/index.ts"), at("adapters/rest.ts")], "page", "shared");
    const isHistory = (id) => id.includes("/usage-chart/");
    const dynamic = onDemand();
    place(
      dynamic.filter((id) => !isHistory(id)),
      "later",
    );
    place(dynamic.filter(isHistory), "history");
    place(onDemand(), "bars");
    place([at("index.ts")], "extras", "tools");
  }

  return {
    plugin: {
      name: "chunks",
      buildEnd() {
        plan((id) => this.getModuleInfo(id));
      },
    },
    // Shared first: a group takes what it imports along, unless one above it has taken that already.
    groups: ["shared", "page", "later", "history", "bars", "tools", "extras"].map((name, index) => ({
      name,
      test: (id) => chunk.get(id) === name,
      priority: 10 - index,
    })),
    banner: ({ name }) => (clientChunks.has(name) ? '"use client";' : ""),
  };
}
