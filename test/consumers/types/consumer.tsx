import {
  ApiKeysPage,
  ApiKeysProvider,
  createTheme,
  CreateKeyDialog,
  KeysTable,
  parts,
  presets,
  tokens,
  useCreateKey,
  useDevelopersAccess,
  type ApiKeysEvent,
  type ApiKeysPageProps,
  type MessageOverrides,
} from "@mark-ai/api-keys";
import { createMemoryAdapter, type MemoryAdapter } from "@mark-ai/api-keys/adapters/memory";
import { createRestAdapter } from "@mark-ai/api-keys/adapters/rest";
import { ApiKeysError, apiKeySchema, defineAdapter, isApiKeysError, type ApiKey } from "@mark-ai/api-keys/contract";
import { ar } from "@mark-ai/api-keys/locales/ar";
import { de } from "@mark-ai/api-keys/locales/de";
import { en } from "@mark-ai/api-keys/locales/en";
import { es } from "@mark-ai/api-keys/locales/es";
import { fr } from "@mark-ai/api-keys/locales/fr";
import { it } from "@mark-ai/api-keys/locales/it";
import { ja } from "@mark-ai/api-keys/locales/ja";
import { nl } from "@mark-ai/api-keys/locales/nl";
import { sv } from "@mark-ai/api-keys/locales/sv";
import { fi } from "@mark-ai/api-keys/locales/fi";
import { ptPT } from "@mark-ai/api-keys/locales/pt-PT";
import { zhCN } from "@mark-ai/api-keys/locales/zh-CN";
import { ko } from "@mark-ai/api-keys/locales/ko";
import { tr } from "@mark-ai/api-keys/locales/tr";
import { da } from "@mark-ai/api-keys/locales/da";
import { nb } from "@mark-ai/api-keys/locales/nb";
import { pl } from "@mark-ai/api-keys/locales/pl";
import { cs } from "@mark-ai/api-keys/locales/cs";
import { localeCodes, loadLocale } from "@mark-ai/api-keys/locales";
import { createPseudoLocale } from "@mark-ai/api-keys/locales/pseudo";
import { ptBR } from "@mark-ai/api-keys/locales/pt-BR";
import openapi from "@mark-ai/api-keys/openapi.json" with { type: "json" };
import manifest from "@mark-ai/api-keys/package.json" with { type: "json" };
import { prefetchApiKeys, type PrefetchedApiKeys } from "@mark-ai/api-keys/prefetch";
import { mountApiKeysPage } from "@mark-ai/api-keys/standalone";
import "@mark-ai/api-keys/styles.css";
import "@mark-ai/api-keys/styles.layer.css";
import "@mark-ai/api-keys/styles.strong.css";
import { adapterConformance, fixtureKey } from "@mark-ai/api-keys/testing";
import { createPageDriver, type PageDriver, type PageDriverOptions } from "@mark-ai/api-keys/testing/page";
import { createPageDriver as createPlaywrightDriver, type PlaywrightPage } from "@mark-ai/api-keys/testing/playwright";
import { useState } from "react";

export const memory: MemoryAdapter = createMemoryAdapter({ latency: (method) => method.length, seed: 2 });
export const rest = createRestAdapter({ baseUrl: "/api", headers: () => Promise.resolve({ "X-Tenant": "1" }) });
export const own = defineAdapter({
  listKeys: ({ limit }) => Promise.resolve({ items: [fixtureKey()].slice(0, limit) }),
  revokeKey: ({ keyId }) => Promise.reject(new ApiKeysError("not_found", { message: keyId })),
});
export const cases: readonly { readonly name: string }[] = adapterConformance(() =>
  Promise.resolve({ adapter: memory, workspaceIds: ["ws_marketing"] }),
);

export const locales = [
  ar,
  de,
  en,
  es,
  fr,
  it,
  ja,
  nl,
  ptBR,
  fi,
  ptPT,
  zhCN,
  ko,
  tr,
  sv,
  da,
  nb,
  pl,
  cs,
  createPseudoLocale(en),
].map(({ code, dir }) => `${code} ${dir}`);
export const loaded: Promise<string> = loadLocale(localeCodes).then(({ code }) => code);
export const documents = [openapi.openapi, manifest.version, apiKeySchema.type, presets, tokens, parts];
export const endToEnd = (page: PlaywrightPage): Promise<string[]> => createPlaywrightDriver({ page }).keyNames();
export const messages: MessageOverrides = { page: { title: "Access keys" } };

export const prefetched: Promise<PrefetchedApiKeys> = prefetchApiKeys({
  adapter: rest,
  scope: "acme",
  timeZone: "UTC",
});
export const drive = (options: PageDriverOptions): PageDriver => createPageDriver({ ...options, locale: fr });

export const leave = (element: HTMLElement) => mountApiKeysPage(element, { adapter: memory, locale: fr }).unmount();

function nameOf(event: ApiKeysEvent): string | undefined {
  return event.type === "key-created" ? event.key.name : undefined;
}

export function explain(error: unknown): string {
  return isApiKeysError(error) ? `${error.code} ${error.requestId ?? ""}` : "unknown";
}

export function Host({ workspaceId }: Pick<ApiKeysPageProps, "workspaceId">) {
  const [last, setLast] = useState<string | undefined>();
  const { status } = useDevelopersAccess({ adapter: rest, scope: "acme" });
  return (
    <>
      <ApiKeysPage
        adapter={memory}
        workspaceId={workspaceId}
        locale={fr}
        messages={messages}
        theme={createTheme({ accent: "#0a7" })}
        classNames={{ root: "acme" }}
        slots={{ keyName: ({ apiKey }: { apiKey: ApiKey }) => <b>{apiKey.name}</b> }}
        onEvent={(event) => setLast(nameOf(event))}
      />
      <ApiKeysProvider adapter={own} brand={{ productName: last }} scope={status}>
        <KeysTable />
        <Own />
        <CreateKeyDialog />
      </ApiKeysProvider>
    </>
  );
}

function Own() {
  const { state, submit, attachSecret } = useCreateKey();
  if (state.step !== "revealed") return <button onClick={() => submit({ workspaceId: "ws", name: "Own" })} />;
  return <output ref={attachSecret} />;
}
