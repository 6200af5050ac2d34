import { ApiKeysPage } from "@mark-ai/api-keys";
import { createMemoryAdapter } from "@mark-ai/api-keys/adapters/memory";
import { createRestAdapter } from "@mark-ai/api-keys/adapters/rest";
import { createElement, StrictMode, version } from "react";

/** The page as a host embeds it, written without JSX so that every bundler takes it as it is. */
export function HostPage({ adapter }) {
  const page = createElement(ApiKeysPage, { adapter, brand: { productName: "Acme", supportUrl: "/support" } });
  return createElement(StrictMode, null, createElement("main", { "data-react": version }, page));
}

/** The adapter that the address asks for; the one over HTTP has signed in first. */
export async function adapterFor(search) {
  if (new URLSearchParams(search).get("adapter") !== "rest") return createMemoryAdapter();
  await fetch("/api/session");
  return createRestAdapter({ baseUrl: "/api/management/v1" });
}
