import { readFileSync } from "node:fs";

// Which built file a module goes into. A host's bundler loads whole files together, so a file holds what is needed at
// the same moment. docs/architecture.md has the list.

/** The files that are components' alone: React Server Components have to leave them to the browser. */
const clientChunks = new Set(["page", "details", "later", "bars", "extras"]);

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
    const sources = new Map();
    const hasReact = (id) => {
      if (!id.startsWith(src)) return false;
      if (!sources.has(id)) sources.set(id, id.endsWith(".tsx") || readFileSync(id, "utf8").startsWith('"use client"'));
      return sources.get(id);
    };
    const withReact = new Map();
    const isClient = (id) => {
      if (!withReact.has(id)) withReact.set(id, [...reach([id])].some(hasReact));
      return withReact.get(id);
    };
    const place = (ids, client, server = client) => {
      for (const id of reach(ids)) {
        if (!chunk.has(id) && !entries.includes(id)) chunk.set(id, isClient(id) ? client : server);
      }
    };
    // What only a developer is told stays out of what everyone loads.
    const development = at("i18n/checkLocale.ts");
    /** What is imported on demand by the modules that have their place. */
    const onDemand = () =>
      [...chunk.keys()].flatMap((id) => infoOf(id)?.dynamicallyImportedIds ?? []).filter((id) => id !== development);
    place([at("ApiKeysPage.tsx"), at("adapters/rest.ts")], "page", "shared");
    place([at("contract/index.ts")], "contract");
    const asked = onDemand();
    const later = asked.filter((id) => [...reach([id])].some((inner) => inner.includes("/@radix-ui/")));
    place(
      asked.filter((id) => !later.includes(id)),
      "details",
    );
    place(later, "later");
    place(onDemand(), "bars");
    place([at("index.ts")], "extras", "tools");
    place([development], "development");
  }

  return {
    plugin: {
      name: "chunks",
      buildEnd() {
        plan((id) => this.getModuleInfo(id));
      },
    },
    // Shared first: a group takes what it imports along, unless one above it has taken that already.
    groups: ["shared", "contract", "page", "details", "later", "bars", "tools", "extras", "development"].map(
      (name, index) => ({
        name,
        test: (id) => chunk.get(id) === name,
        priority: 10 - index,
      }),
    ),
    banner: ({ name }) => (clientChunks.has(name) ? '"use client";' : ""),
  };
}
