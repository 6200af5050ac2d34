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
}

async function ask<T>(path: string, init: RequestInit): Promise<T> {
  const response = await fetch(path, { ...init, headers: { "Content-Type": "application/json" } });
  if (!response.ok) throw new Error(`${path} answered ${response.status}.`);
  return (await response.json()) as T;
}

/** Who is signed in, and whom the switcher offers. A first visit is the administrator's. */
export function readSession(signal: AbortSignal): Promise<Session> {
  return ask("/api/session", { signal });
}

export function becomePerson(personId: string): Promise<Session> {
  return ask("/api/session", { method: "POST", body: JSON.stringify({ personId }) });
}

export async function readKnowledgeBases(workspaceId: string, signal: AbortSignal): Promise<KnowledgeBase[]> {
  const path = `/api/workspaces/${encodeURIComponent(workspaceId)}/knowledge-bases`;
  return (await ask<{ data: KnowledgeBase[] }>(path, { signal })).data;
}
