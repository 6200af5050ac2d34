import type { Page } from "@playwright/test";

/** Every place outside of the heap where a page could keep a text, as text. What is searched for stays in Node. */
export async function readPlaces(page: Page): Promise<Record<string, string>> {
  return page.evaluate(collectPlaces);
}

/** The names of the places that hold a text, or the middle of it. */
export function placesWith(places: Record<string, string>, text: string): string[] {
  return Object.entries(places)
    .filter(([, content]) => content.includes(text))
    .map(([name]) => name)
    .sort();
}

/** All that the page says to its console, with the objects that it says. */
export function listenToConsole(page: Page): () => Promise<string> {
  const heard: Promise<string>[] = [];
  page.on("console", (message) => {
    const values = message.args().map((handle) => handle.jsonValue().catch(() => undefined));
    heard.push(Promise.all(values).then((all) => `${message.text()} ${JSON.stringify(all)}`));
  });
  page.on("pageerror", (error) => heard.push(Promise.resolve(`${error.message} ${error.stack ?? ""}`)));
  return async () => (await Promise.all(heard)).join("\n");
}

async function collectPlaces(): Promise<Record<string, string>> {
  const host = window.testHost;
  const strings = (start: unknown, skip: (value: object) => boolean = () => false): string => {
    const found: string[] = [];
    const seen = new WeakSet();
    const waiting: unknown[] = [start];
    while (waiting.length > 0) {
      const value = waiting.pop();
      if (typeof value === "string") found.push(value);
      if (typeof value === "function" || (typeof value === "object" && value !== null)) {
        if (seen.has(value) || skip(value)) continue;
        seen.add(value);
        if (value instanceof Map || value instanceof Set) waiting.push(...value);
        for (const key of Reflect.ownKeys(value)) {
          const property = Object.getOwnPropertyDescriptor(value, key);
          found.push(String(key));
          waiting.push(property?.get === undefined ? property?.value : undefined);
        }
      }
    }
    return found.join("\n");
  };
  const markup = (root: Document | ShadowRoot | Element): string => {
    const elements = [...root.querySelectorAll("*")];
    const values = elements.map((element) => ("value" in element ? String(element.value) : ""));
    const shadows = elements.map((element) => (element.shadowRoot === null ? "" : markup(element.shadowRoot)));
    const own = root instanceof Document ? root.documentElement.outerHTML : root.innerHTML;
    return [own, ...values, ...shadows].join("\n");
  };
  const wait = <T>(asked: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      asked.onsuccess = () => resolve(asked.result);
      asked.onerror = () => reject(new Error("IndexedDB could not be read."));
    });
  const databases: unknown[] = [];
  for (const { name } of await indexedDB.databases()) {
    const database = await wait(indexedDB.open(name ?? ""));
    for (const store of database.objectStoreNames) {
      const objects = database.transaction(store).objectStore(store);
      databases.push(await wait(objects.getAllKeys()), await wait(objects.getAll()));
    }
    database.close();
  }
  const cached: string[] = [];
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys())
      cached.push(request.url, (await (await cache.match(request))?.text()) ?? "");
  }
  const root = document.getElementById("root") ?? document.body;
  const container = Object.entries(root).find(([name]) => name.startsWith("__reactContainer$"))?.[1] as unknown;
  return {
    document: markup(document),
    localStorage: strings(Object.entries(localStorage)),
    sessionStorage: strings(Object.entries(sessionStorage)),
    cookies: document.cookie,
    IndexedDB: strings(databases),
    "cache storage": cached.join("\n"),
    "query cache": strings(
      host?.client
        .getQueryCache()
        .getAll()
        .map(({ queryKey, state }) => [queryKey, state]),
    ),
    "mutation cache": strings(
      host?.client
        .getMutationCache()
        .getAll()
        .map(({ state, options }) => [state, options.meta]),
    ),
    "React's fibers": strings(container, (value) => value instanceof Node || value instanceof Window),
    events: strings(host?.events),
    errors: strings(host?.errors),
    address: location.href,
    history: strings(history.state),
    "window.name": window.name,
    title: document.title,
    performance: performance
      .getEntries()
      .map((entry) => `${JSON.stringify(entry)} ${strings((entry as PerformanceMeasure).detail)}`)
      .join("\n"),
  };
}
