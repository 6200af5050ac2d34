import type { ApiKeysEvent, Slots } from "@mark-ai/api-keys";
import { createRestAdapter } from "@mark-ai/api-keys/adapters/rest";
import { dehydrate, QueryClient } from "@tanstack/react-query";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import "@mark-ai/api-keys/styles.css";
import { leaking } from "./leak.ts";
import { readOptions } from "./options.ts";
import { recording, startRecording } from "./record.ts";
import { TestHost, type HostState } from "./TestHost.tsx";

declare global {
  interface Window {
    /** What a test may look at and do, as the host's own code could. */
    testHost?: {
      readonly client: QueryClient;
      readonly events: ApiKeysEvent[];
      readonly errors: string[];
      readonly unsaved: boolean[];
      readonly recording: readonly unknown[];
      /** Renders the host again, with a new adapter object and whatever else changes. */
      render: (change?: Partial<HostState>) => void;
    };
  }
}

const options = readOptions(location.search);
const client = new QueryClient();
const events: ApiKeysEvent[] = [];
const errors: string[] = [];
const unsaved: boolean[] = [];

addEventListener("error", (event) => errors.push(`${event.message} ${String(event.error)}`));
addEventListener("unhandledrejection", (event) => errors.push(String(event.reason)));

if (options.client === "persisted") {
  const keep = () => {
    const everything = dehydrate(client, {
      shouldDehydrateMutation: () => true,
      shouldDehydrateQuery: () => true,
    });
    localStorage.setItem("host-cache", JSON.stringify(everything));
  };
  client.getQueryCache().subscribe(keep);
  client.getMutationCache().subscribe(keep);
}

const columns: Slots["columns"] = [
  { id: "owner", header: "Owner", after: "name", cell: ({ apiKey }) => apiKey.createdBy?.name ?? "–" },
  { id: "logs", header: "Logs", cell: ({ apiKey }) => <a href={`#logs-${apiKey.id}`}>Open logs</a> },
];

/** A new object each time, as a host makes one that writes its adapter inline. */
function makeAdapter() {
  const rest = createRestAdapter({
    baseUrl: "/api/management/v1",
    timeoutMs: options.timeout,
    ...(options.extended === true && { optionalMethods: ["getKey", "updateKey", "getScopes", "getKeyEvents"] }),
  });
  const adapter = {
    ...rest,
    ...(options.forgetful === true && { idempotentCreate: false }),
    ...(options.impatient === true && { timeoutMs: 3_000 }),
  };
  return leaking(adapter, options.leak, client);
}

const element = document.getElementById("root");
if (element === null) throw new Error("index.html has no #root to draw into.");
const root = createRoot(element);
let state: HostState = {
  shown: true,
  workspaceId: undefined,
  scope: "test-host",
  slotThrows: false,
  pageThrows: false,
  note: "",
};

function render(change: Partial<HostState> = {}) {
  state = { ...state, ...change };
  const host = (
    <TestHost
      {...state}
      adapter={makeAdapter()}
      queryClient={options.client === "private" ? undefined : client}
      whole={options.whole === true}
      columns={options.extended === true ? columns : undefined}
      onEvent={(event) => events.push(event)}
      onUnsavedChange={(next) => unsaved.push(next.unsaved)}
    />
  );
  root.render(options.strict ? <StrictMode>{host}</StrictMode> : host);
}

await startRecording(options.record);
await fetch("/api/session");
window.testHost = { client, events, errors, unsaved, recording, render };
render();
