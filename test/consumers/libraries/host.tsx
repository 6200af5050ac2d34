import { ApiKeysPage, useDevelopersAccess } from "@mark-ai/api-keys";
import { createMemoryAdapter } from "@mark-ai/api-keys/adapters/memory";
import { apiKeySchema } from "@mark-ai/api-keys/contract";
import "@mark-ai/api-keys/styles.css";
import { QueryClient, QueryClientProvider, useQuery } from "@tanstack/react-query";
import { BarController, BarElement, CategoryScale, Chart, LinearScale } from "chart.js";
import { createRoot } from "react-dom/client";
import { Bar } from "react-chartjs-2";
import * as v from "valibot";

// A host that uses the same libraries as the page, and shares its query client with it.

Chart.register(BarController, BarElement, CategoryScale, LinearScale);
const queryClient = new QueryClient();
const adapter = createMemoryAdapter();

/** What the test asks the host. */
Object.assign(globalThis, {
  cached: () => queryClient.getQueryCache().findAll().length,
  firstKeyIsValid: async () => {
    const { items } = await adapter.listKeys({ limit: 1 }, { signal: new AbortController().signal });
    return v.is(v.array(apiKeySchema), items);
  },
});

function Host() {
  const { status } = useDevelopersAccess({ adapter, scope: "acme", queryClient });
  const own = useQuery({ queryKey: ["own"], queryFn: () => Promise.resolve("the host's own query") });
  return (
    <>
      <p>
        {status}, {own.data}
      </p>
      <Bar data={{ labels: ["a"], datasets: [{ label: "own", data: [3] }] }} options={{ animation: false }} />
      <main>
        <ApiKeysPage adapter={adapter} scope="acme" queryClient={queryClient} />
      </main>
    </>
  );
}

const root = document.getElementById("root");
if (root !== null) {
  createRoot(root).render(
    <QueryClientProvider client={queryClient}>
      <Host />
    </QueryClientProvider>,
  );
}
