// Run by Node in a host's project: draws the page and each section, and prints the markup as JSON.
import * as keys from "@mark-ai/api-keys";
import { createMemoryAdapter } from "@mark-ai/api-keys/adapters/memory";
import { prefetchApiKeys } from "@mark-ai/api-keys/prefetch";
import { text } from "node:stream/consumers";
import { PassThrough } from "node:stream";
import { createElement as h } from "react";
import { renderToPipeableStream, renderToReadableStream, renderToString } from "react-dom/server";

const complaints = [];
for (const level of ["error", "warn"]) console[level] = (...words) => complaints.push(words.map(String).join(" "));

const adapter = createMemoryAdapter({ clock: () => Date.parse("2026-11-16T10:30:00Z") });
const props = { adapter, brand: { supportUrl: "/support", apiReferenceUrl: "/docs" } };
const timeZone = "Asia/Kathmandu";
const prefetched = await prefetchApiKeys({ adapter, timeZone });
const off = await prefetchApiKeys({ adapter, workspaceId: "ws_support" });
const broken = { ...adapter, getAccess: () => Promise.reject(new Error("down")) };
const failed = await prefetchApiKeys({ adapter: broken });
const page = h(keys.ApiKeysPage, { ...props, prefetched });

function Navigation() {
  const { access, enabled } = keys.useDevelopersAccess({ adapter, prefetched });
  const names = access?.workspaces.filter(({ id }) => enabled(id)).map(({ name }) => name);
  return h("nav", null, names?.join(", "));
}

const stream = () =>
  new Promise((resolve, reject) => {
    const { pipe } = renderToPipeableStream(page, {
      onAllReady: () => resolve(text(pipe(new PassThrough()))),
      onError: reject,
    });
  });
const alone = (name, own) => renderToString(h(keys.ApiKeysProvider, { ...props, prefetched }, h(keys[name], own)));
const [apiKey] = prefetched.answers.find(({ method }) => method === "listKeys").answer.items;

const markup = {
  page: renderToString(h(keys.ApiKeysPage, props)),
  "page, prefetched": renderToString(page),
  "page, prefetched, renderToPipeableStream": await stream(),
  "page, prefetched, renderToReadableStream": await new Response(await renderToReadableStream(page)).text(),
  "page, the feature off": renderToString(
    h(keys.ApiKeysPage, { ...props, workspaceId: "ws_support", prefetched: off }),
  ),
  "page, access failed": renderToString(h(keys.ApiKeysPage, { ...props, prefetched: failed })),
  "useDevelopersAccess, prefetched": renderToString(h(Navigation)),
};
for (const name of ["PageHeader", "CreateKeyButton", "OfflineNotice", "UnsavedKeyNotice", "QuotaCard", "UsageChart"])
  markup[name] = alone(name);
for (const name of ["KeysTable", "Guidance"]) markup[name] = alone(name);
markup.FeatureOff = alone("FeatureOff", { workspace: { id: "ws_support", name: "Support", developersEnabled: false } });
markup.CreateKeyDialog = alone("CreateKeyDialog");
markup.RevokeKeyDialog = alone("RevokeKeyDialog", { apiKey, onClose: () => undefined });
markup.RotationReminder = alone("RotationReminder", { keyName: "Old", replacement: "New", lastUsed: "Never used" });

const globals = ["window", "document", "localStorage"].filter((name) => name in globalThis);
process.stdout.write(JSON.stringify({ globals, markup, complaints }));
