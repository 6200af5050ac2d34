import { ApiKeysPage } from "@mark-ai/api-keys";
import { createRestAdapter } from "@mark-ai/api-keys/adapters/rest";

// An adapter holds functions, which Astro cannot hand to an island: it is made inside.
const adapter = createRestAdapter({ baseUrl: "/api/management/v1" });

export function ApiKeysIsland({ productName }) {
  return <ApiKeysPage adapter={adapter} brand={{ productName }} />;
}
