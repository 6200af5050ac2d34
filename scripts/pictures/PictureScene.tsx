import { ApiKeysPage } from "@mark-ai/api-keys";
import { createMemoryAdapter } from "@mark-ai/api-keys/adapters/memory";

const clock = () => Date.parse("2026-11-16T10:30:00Z");
const adapter = createMemoryAdapter({ clock, seed: 7, scenario: "policies" });

/** What the README's pictures show: always the same keys, at the same time. */
export function PictureScene() {
  return (
    <div style={{ width: 1100 }}>
      <ApiKeysPage
        adapter={adapter}
        now={clock}
        timeZone="Europe/Paris"
        brand={{ productName: "Mark AI", apiReferenceUrl: "/docs/api" }}
        snippets={{
          envName: "MARK_AI_API_KEY",
          curl: 'curl https://api.mark-ai.example/v1/knowledge-bases -H "X-API-Key: {key}"',
        }}
      />
    </div>
  );
}
