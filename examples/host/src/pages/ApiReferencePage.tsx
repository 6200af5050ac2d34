import { usePreferences } from "../preferences/Preferences.tsx";
import { CodeBlock } from "../controls/CodeBlock.tsx";
import { Endpoint, Fields } from "./Endpoint.tsx";

const base = `${location.origin}/api/v1`;
const header = `-H "X-API-Key: $MARK_AI_API_KEY"`;
const json = `-H "Content-Type: application/json"`;

const answers: readonly (readonly [string, string])[] = [
  ["400", "The request has a fault, for example both url and text. The detail names the field."],
  ["401", "There is no key, it is not a key, or it is revoked. A revoked key never works again: create another."],
  ["403 import_limit_reached", "The company has used its plan's imports for this period. Nothing was counted."],
  ["404", "The key's workspace has no such knowledge base or document."],
  ["413", "The text is larger than 10 MB."],
  ["429", "Too many requests. Wait as many seconds as the Retry-After header says."],
];

/** How to use a key: the public API, with commands that run as they stand. */
export function ApiReferencePage() {
  const { words } = usePreferences();
  return (
    <div className="app-page app-docs">
      <title>{`${words.apiReference} · Mark AI`}</title>
      {words.docsLanguage !== undefined && <p className="app-note">{words.docsLanguage}</p>}
      <div lang="en">
        <h1>API reference</h1>
        <p>
          With the API your own systems put documents into the knowledge bases of a workspace. It speaks JSON, at the
          base address <code>{base}</code>.
        </p>

        <h2>Authentication</h2>
        <p>
          Send a key in the <code>X-API-Key</code> header. A key belongs to one workspace, and what is in another
          workspace does not exist for it. Keep the key in an environment variable; the commands below read it from
          there.
        </p>
        <CodeBlock code="export MARK_AI_API_KEY=mk_live_…" isCommand />

        <Endpoint
          title="List knowledge bases"
          route="GET /knowledge-bases"
          command={`curl ${base}/knowledge-bases \\\n  ${header}`}
          answer={`{ "data": [{ "id": "kb_…", "name": "Handbook" }] }`}
        >
          <p>Answers 200 with the knowledge bases of the key’s workspace.</p>
        </Endpoint>

        <Endpoint
          title="Import a document"
          route="POST /knowledge-bases/{id}/documents"
          command={`curl ${base}/knowledge-bases/kb_…/documents \\\n  ${header} ${json} \\\n  -d '{ "text": "Opening hours: 9 to 17", "name": "Opening hours", "tags": ["public"] }'`}
          answer={`{\n  "id": "doc_…",\n  "status": "processing",\n  "name": "Opening hours",\n  "sourceType": "text",\n  "tags": ["public"],\n  "createdAt": "2026-11-16T10:30:00.000Z"\n}`}
        >
          <Fields
            fields={[
              ["url or text", "Exactly one of them. A text has at most 10 MB."],
              ["name", "Optional, at most 255 characters."],
              ["tags", "Optional, at most 20."],
            ]}
          />
          <p>Answers 201. Each accepted document counts as one import of the company’s plan; a refused one does not.</p>
        </Endpoint>

        <Endpoint
          title="Import several documents"
          route="POST /knowledge-bases/{id}/documents/batch"
          command={`curl ${base}/knowledge-bases/kb_…/documents/batch \\\n  ${header} ${json} \\\n  -d '{ "documents": [{ "url": "https://example.com/faq" }, { "text": "Closed on Sundays" }] }'`}
          answer={`{ "results": [{ "id": "doc_…", … }, { "id": "doc_…", … }] }`}
        >
          <p>
            Takes 1 to 20 documents and works through them in order. Answers 200 with one result for each, a document or
            an error: one that fails does not stop the rest.
          </p>
        </Endpoint>

        <Endpoint
          title="Follow a document"
          route="GET /knowledge-bases/{id}/documents/{docId}"
          command={`curl ${base}/knowledge-bases/kb_…/documents/doc_… \\\n  ${header}`}
          answer={`{ "id": "doc_…", "status": "processing", … }`}
        >
          <p>Answers 200 with the document as it stands now.</p>
        </Endpoint>

        <h2>Errors</h2>
        <p>
          A refusal is a problem document (RFC 9457) with a stable <code>code</code> and a <code>detail</code> for
          people.
        </p>
        <Fields fields={answers} />
      </div>
    </div>
  );
}
