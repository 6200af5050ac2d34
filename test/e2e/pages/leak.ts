import type { ApiKeysAdapter } from "@mark-ai/api-keys/contract";
import { MutationObserver, type QueryClient } from "@tanstack/react-query";
import type { HostOptions } from "./options.ts";

const kept: unknown[] = [];

/** An adapter that does with the answer what a careless host might: each of these must be found by the tests. */
export function leaking(adapter: ApiKeysAdapter, leak: HostOptions["leak"], client: QueryClient): ApiKeysAdapter {
  const { createKey } = adapter;
  if (createKey === undefined || leak === undefined) return adapter;
  if (leak === "mutation") {
    const create: typeof createKey = (input, context) =>
      new MutationObserver(client, { mutationKey: ["create"], mutationFn: () => createKey(input, context) }).mutate();
    return { ...adapter, createKey: create };
  }
  return {
    ...adapter,
    createKey: async (input, context) => {
      const answer = await createKey(input, context);
      if (leak === "closure") kept.push(answer);
      else await plant(answer.secret, client);
      return answer;
    },
  };
}

/** Puts a text into every place that is looked at. */
async function plant(secret: string, client: QueryClient): Promise<void> {
  localStorage.setItem("planted", secret);
  sessionStorage.setItem("planted", secret);
  document.cookie = `planted=${secret}`;
  window.name = secret;
  document.title = secret;
  history.replaceState({ secret }, "", `#${secret}`);
  performance.mark(secret);
  performance.measure("planted", { start: 0, detail: { secret } });
  console.info("planted", { secret });
  client.setQueryData(["planted"], secret);
  await new MutationObserver(client, { mutationFn: () => Promise.resolve(secret) }).mutate();
  window.testHost?.events.push({ type: "secret-saved", keyId: secret });
  window.testHost?.errors.push(secret);
  window.testHost?.render({ note: secret });
  const element = document.body.appendChild(document.createElement("div"));
  element.attachShadow({ mode: "open" }).append(secret);
  document.body.appendChild(document.createElement("textarea")).value = secret;
  await (await caches.open("planted")).put("/planted", new Response(secret));
  await new Promise<void>((resolve, reject) => {
    const opening = indexedDB.open("planted", 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore("store");
    opening.onerror = () => reject(new Error("IndexedDB could not be opened."));
    opening.onsuccess = () => {
      const writing = opening.result.transaction("store", "readwrite");
      writing.objectStore("store").put({ secret }, "planted");
      writing.oncomplete = () => {
        opening.result.close();
        resolve();
      };
    };
  });
}
