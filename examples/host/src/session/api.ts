export interface SessionPerson {
  id: string;
  name: string;
  role: "administrator" | "member";
  company: { id: string; name: string };
}

export interface Session {
  person: SessionPerson;
  people: SessionPerson[];
}

export interface KnowledgeBase {
  id: string;
  name: string;
  documents: number;
  /** When the last document was imported. Null: none was. */
  lastImportAt: string | null;
}

export interface LatestDocument {
  id: string;
  name: string;
  /** The name of the knowledge base that it is in. */
  knowledgeBase: string;
  createdAt: string;
}

const json = { "Content-Type": "application/json" };

async function ask<T>(path: string, init: RequestInit): Promise<T> {
  const response = await fetch(path, init);
  if (!response.ok) throw new Error(`${path} answered ${response.status}.`);
  return (await response.json()) as T;
}

/** Who is signed in, and whom the switcher offers. A first visit is the administrator's. index.html asks ahead of it. */
export function readSession(signal: AbortSignal): Promise<Session> {
  return ask("/api/session", { signal });
}

export function becomePerson(personId: string): Promise<Session> {
  return ask("/api/session", { method: "POST", headers: json, body: JSON.stringify({ personId }) });
}

/** The code that stands in for one on the person's own device. */
export async function readProofCode(signal: AbortSignal): Promise<string> {
  return (await ask<{ code: string }>("/api/session/proof", { signal })).code;
}

export type ProofOutcome = "proven" | "wrong" | "tooMany" | "failed";

/** Confirms the person's identity for a few minutes, with the code. */
export async function sendProofCode(code: string): Promise<ProofOutcome> {
  const init = { method: "POST", headers: json, body: JSON.stringify({ code }) };
  const status = await fetch("/api/session/proof", init).then(
    (response) => response.status,
    () => 0,
  );
  if (status === 204) return "proven";
  if (status === 400) return "wrong";
  return status === 429 ? "tooMany" : "failed";
}

export async function readKnowledgeBases(workspaceId: string, signal: AbortSignal): Promise<KnowledgeBase[]> {
  return (await ask<{ data: KnowledgeBase[] }>(pathOf(workspaceId, "knowledge-bases"), { signal })).data;
}

/** The latest imports of a workspace, the newest first. */
export async function readLatestDocuments(workspaceId: string, signal: AbortSignal): Promise<LatestDocument[]> {
  return (await ask<{ data: LatestDocument[] }>(pathOf(workspaceId, "documents"), { signal })).data;
}

function pathOf(workspaceId: string, collection: string): string {
  return `/api/workspaces/${encodeURIComponent(workspaceId)}/${collection}`;
}
