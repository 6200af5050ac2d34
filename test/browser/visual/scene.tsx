import "@fontsource-variable/inter/wght.css";
import "@fontsource-variable/jetbrains-mono/wght.css";
import "@fontsource-variable/noto-sans-arabic/wght.css";
import { QueryClient } from "@tanstack/react-query";
import { render, waitFor } from "@testing-library/react";
import { expect, onTestFinished } from "vitest";
import { page } from "vitest/browser";
import { ApiKeysPage, type ApiKey, type ApiKeysAdapter, type ApiKeysPageProps, type Locale } from "@mark-ai/api-keys";
import { createMemoryAdapter } from "@mark-ai/api-keys/adapters/memory";
import { listKeysIn, type AdapterMethod } from "@mark-ai/api-keys/contract";
import { ar } from "@mark-ai/api-keys/locales/ar";
import { de } from "@mark-ai/api-keys/locales/de";
import { en } from "@mark-ai/api-keys/locales/en";
import {
  fixtureAccess,
  fixtureCompanyHistory,
  fixtureHistory,
  fixtureKey,
  fixtureKeyUsage,
  fixtureNow,
  fixtureQuota,
  withFaults,
} from "@mark-ai/api-keys/testing";

export const languages: readonly Locale[] = [en, de, ar];

const ada = { id: "usr_ada", name: "Ada Moreau" };

/** A key in each state that a row can show. */
export const everyKey: readonly ApiKey[] = [
  fixtureKey(),
  fixtureKey({ id: "soon", name: "Soon", createdAt: "2026-11-02T09:12:00Z", expiresAt: "2026-11-19T10:00:00Z" }),
  fixtureKey({ id: "later", name: "Later", createdAt: "2026-11-01T09:12:00Z", expiresAt: "2027-12-22T10:00:00Z" }),
  fixtureKey({ id: "stops", name: "Stops", createdAt: "2026-10-28T09:12:00Z", revokesAt: "2026-11-17T10:00:00Z" }),
  fixtureKey({
    id: "idle",
    name: "Idle",
    createdAt: "2026-01-28T10:00:00Z",
    lastUsedAt: "2026-06-29T10:00:00Z",
    workspaceId: "ws_sales",
  }),
  fixtureKey({ id: "never", name: "Never", createdAt: "2026-02-28T10:00:00Z", lastUsedAt: null }),
  fixtureKey({
    id: "gone",
    name: "Gone",
    createdAt: "2026-02-27T10:00:00Z",
    status: "expired",
    expiresAt: "2026-09-30T10:00:00Z",
  }),
  fixtureKey({
    id: "old",
    name: "Old",
    createdAt: "2025-12-28T10:00:00Z",
    lastUsedAt: "2026-09-22T10:00:00Z",
    status: "revoked",
    revokedAt: "2026-09-28T10:00:00Z",
    revokedBy: ada,
  }),
];

export interface World {
  readonly keys?: readonly ApiKey[];
  readonly methods?: Partial<ApiKeysAdapter>;
  /** After how many milliseconds a method answers. */
  readonly late?: Partial<Record<AdapterMethod, number>>;
  /** How wide the page's container is at first, in pixels. */
  readonly width?: number;
}

/** A backend that has everything, without a memory: the same answers however often it is asked. */
export function backendOf({ keys = everyKey, methods = {}, late = {} }: World = {}): ApiKeysAdapter {
  const access = fixtureAccess({
    keyExpiry: { presetDays: [30, 90], allowNever: true, warnDays: 14 },
    scheduledRevoke: { maxHours: 72 },
  });
  const adapter: ApiKeysAdapter = {
    ...createMemoryAdapter({ clock: () => fixtureNow, seed: 3 }),
    revokeKeys: undefined,
    listFeatures: ["expiresBefore", "sort:expiresAt"],
    getAccess: () => Promise.resolve(access),
    listKeys: (input) => Promise.resolve(listKeysIn(keys, input, { now: fixtureNow, warnDays: 14 })),
    getImportQuota: () => Promise.resolve(fixtureQuota()),
    getImportHistory: () => Promise.resolve(fixtureHistory()),
    getCompanyHistory: () => Promise.resolve(fixtureCompanyHistory()),
    getKeyUsage: ({ keyIds }) => {
      const { keys: counted, ...usage } = fixtureKeyUsage();
      return Promise.resolve({ ...usage, keys: counted.filter(({ keyId }) => keyIds.includes(keyId)) });
    },
    timeoutMs: Infinity,
    ...methods,
  };
  const delays = Object.entries(late).map(([method, ms]) => [method, { type: "delay", ms }] as const);
  return withFaults(adapter, Object.fromEntries(delays));
}

export interface Drawn {
  readonly root: HTMLElement;
  readonly set: (props: Partial<ApiKeysPageProps>) => void;
  /** Gives the page's container a width in pixels. */
  readonly widen: (width: number) => void;
}

/** Draws the page once; what comes afterwards changes it where it stands. */
export async function draw(world: World = {}, props: Partial<ApiKeysPageProps> = {}): Promise<Drawn> {
  await page.viewport(1500, 1000);
  const container = document.createElement("div");
  container.style.fontFamily = '"Inter Variable", "Noto Sans Arabic Variable", sans-serif';
  container.style.setProperty("--mak-font-mono", '"JetBrains Mono Variable", monospace');
  if (world.width !== undefined) container.style.inlineSize = `${String(world.width)}px`;
  document.body.append(container);
  onTestFinished(() => container.remove());
  const adapter = backendOf(world);
  const queryClient = new QueryClient();
  const element = (more: Partial<ApiKeysPageProps>) => (
    <ApiKeysPage
      adapter={adapter}
      scope="visual"
      queryClient={queryClient}
      now={() => fixtureNow}
      timeZone="Asia/Kathmandu"
      colorScheme="light"
      brand={{ apiReferenceUrl: "/reference", supportUrl: "/support", termsUrl: "/terms" }}
      locale={en}
      {...props}
      {...more}
    />
  );
  const { rerender } = render(element({}), { container });
  await settled();
  await Promise.all([400, 500, 600].map((weight) => document.fonts.load(`${String(weight)} 14px "Inter Variable"`)));
  const root = container.querySelector<HTMLElement>(".mak-root") as HTMLElement;
  return {
    root,
    set: (more) => rerender(element(more)),
    widen: (width) => {
      container.style.inlineSize = `${String(width)}px`;
    },
  };
}

export async function settled(): Promise<void> {
  await waitFor(() => {
    expect(document.querySelector(".mak-page")).not.toBeNull();
    expect(document.querySelector(".mak-skeleton, .mak-page [aria-busy=true]")).toBeNull();
  });
}
