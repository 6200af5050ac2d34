import {
  ApiKeysProvider,
  QuotaCard,
  UsageChart,
  type ApiKeysAdapter,
  type ApiKeysProviderProps,
} from "@mark-ai/api-keys";
import { createMemoryAdapter } from "@mark-ai/api-keys/adapters/memory";
import { en } from "@mark-ai/api-keys/locales/en";
import { QueryClient } from "@tanstack/react-query";
import { render } from "@testing-library/react";

/** 16 November 2026, 16:15 in Kathmandu. */
export const now = Date.parse("2026-11-16T10:30:00Z");

/** English as the British write dates. */
export const enGb = { ...en, code: "en-GB" };

export function memory(options: Parameters<typeof createMemoryAdapter>[0] = {}) {
  return createMemoryAdapter({ clock: () => now, seed: 7, ...options });
}

/** Both cards on a page of their own, on a client that the test can make refetch. */
export function renderUsage(adapter: ApiKeysAdapter, props: Partial<ApiKeysProviderProps> = {}) {
  const queryClient = new QueryClient();
  const page = (more: Partial<ApiKeysProviderProps> = {}) => (
    <ApiKeysProvider
      adapter={adapter}
      locale={enGb}
      timeZone="Asia/Kathmandu"
      colorScheme="light"
      now={() => now}
      queryClient={queryClient}
      scope="test"
      {...props}
      {...more}
    >
      <div className="mak-summary">
        <QuotaCard />
        <UsageChart />
      </div>
    </ApiKeysProvider>
  );
  const { rerender, ...view } = render(page());
  return { ...view, queryClient, update: (more: Partial<ApiKeysProviderProps>) => rerender(page(more)) };
}
