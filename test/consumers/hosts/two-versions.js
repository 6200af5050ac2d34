import * as one from "@mark-ai/api-keys";
import { createMemoryAdapter } from "@mark-ai/api-keys/adapters/memory";
import oneManifest from "@mark-ai/api-keys/package.json";
import "@mark-ai/api-keys/styles.css";
import * as other from "api-keys-other";
import { createMemoryAdapter as createOtherMemoryAdapter } from "api-keys-other/adapters/memory";
import otherManifest from "api-keys-other/package.json";
import { createElement as h, StrictMode } from "react";
import { createRoot } from "react-dom/client";

/** An adapter that was written against the other version, and refuses in its way. */
function refusing() {
  const error = new other.ApiKeysError("forbidden", { requestId: "req_of_the_other" });
  return { ...createMemoryAdapter(), getImportQuota: () => Promise.reject(error) };
}

const error = new other.ApiKeysError("offline");
window.versions = {
  one: oneManifest.version,
  other: otherManifest.version,
  sameClass: error instanceof one.ApiKeysError,
  recognised: one.isApiKeysError(error),
};

const page = (name, { ApiKeysPage }, adapter) =>
  h("section", { key: name, "aria-label": name }, h(ApiKeysPage, { adapter, scope: name }));

createRoot(document.getElementById("root")).render(
  h(StrictMode, null, page("One", one, refusing()), page("Other", other, createOtherMemoryAdapter())),
);
