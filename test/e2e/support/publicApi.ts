/** An answer of the public API, with its body read. */
export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

export interface KnowledgeBase {
  readonly id: string;
  readonly name: string;
}

/** The public API as a customer's integration uses it: plain HTTP, with one key. */
export interface PublicApi {
  readonly call: (path: string, body?: unknown) => Promise<Answer>;
  readonly knowledgeBases: () => Promise<KnowledgeBase[]>;
  readonly importText: (knowledgeBaseId: string, text?: string) => Promise<Answer>;
  readonly importBatch: (knowledgeBaseId: string, documents: readonly unknown[]) => Promise<Answer>;
}

export function publicApi(url: string, key: string): PublicApi {
  const call: PublicApi["call"] = async (path, body) => {
    const response = await fetch(`${url}/api/v1${path}`, {
      headers: { "X-API-Key": key, "Content-Type": "application/json" },
      ...(body === undefined ? {} : { method: "POST", body: JSON.stringify(body) }),
    });
    return { status: response.status, body: await response.json() };
  };
  return {
    call,
    knowledgeBases: async () => {
      const { status, body } = await call("/knowledge-bases");
      if (status !== 200) throw new Error(`GET /knowledge-bases answered ${status}.`);
      return (body as { data: KnowledgeBase[] }).data;
    },
    importText: (knowledgeBaseId, text = "Opening hours: 9 to 17") =>
      call(`/knowledge-bases/${knowledgeBaseId}/documents`, { text }),
    importBatch: (knowledgeBaseId, documents) =>
      call(`/knowledge-bases/${knowledgeBaseId}/documents/batch`, { documents }),
  };
}
