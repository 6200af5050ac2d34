import { createElement, type ComponentProps } from "react";
import { expect, expectTypeOf, test } from "vitest";
import { ApiKeysPage, ApiKeysProvider, type ApiKeysPageProps, type Slots } from "@mark-ai/api-keys";
import { createRestAdapter } from "@mark-ai/api-keys/adapters/rest";
import type { ApiKey, ApiKeysAdapter, KeyAttributes } from "@mark-ai/api-keys/contract";

// An interface has no index signature, so an adapter of the package could not be said to be one of it.
type Ours = {
  team: string;
  costCenter?: string;
  critical?: boolean;
};

const rest = createRestAdapter({ baseUrl: "/api" });
const adapter = rest as ApiKeysAdapter<Ours>;

test("G19 a host's attributes are typed in the adapter and in every slot, and the page takes their type from it", () => {
  const slots: Slots<Ours> = {
    columns: [
      {
        id: "team",
        header: "Team",
        cell: ({ apiKey }) => {
          expectTypeOf(apiKey.attributes).toEqualTypeOf<Ours | undefined>();
          return apiKey.attributes?.team;
        },
      },
    ],
    createFields: ({ values, setValue, errors }) => {
      expectTypeOf(values.team).toEqualTypeOf<string | undefined>();
      expectTypeOf(setValue).parameter(0).toEqualTypeOf<keyof Ours>();
      return errors.costCenter;
    },
  };
  expect((<ApiKeysPage adapter={adapter} slots={slots} />).props).toMatchObject({ slots });
  expectTypeOf<ApiKey<Ours>["attributes"]>().toEqualTypeOf<Ours | undefined>();
  const others: Slots<{ plan: number }> = {};
  // @ts-expect-error -- slots of other attributes do not belong to this adapter
  const wrong = <ApiKeysPage<Ours> adapter={adapter} slots={others} />;
  expect(wrong).toBeDefined();
});

test("G19 an adapter of version 0.1.0, and a host that names no attributes, compile as they did", () => {
  const old: ApiKeysAdapter = {
    listKeys: () => Promise.resolve({ items: [], nextCursor: null }),
    createKey: ({ name, workspaceId }) =>
      Promise.resolve({
        key: { id: "k", name, workspaceId, preview: "mk…1", status: "active", createdAt: "2026-11-16T10:30:00Z" },
        secret: "s",
      }),
    revokeKey: ({ keyId }) => Promise.reject(new Error(keyId)),
  };
  const props: ApiKeysPageProps = { adapter: old, slots: { keyName: ({ apiKey }) => apiKey.name } };
  expect(createElement(ApiKeysPage, props).props).toEqual(props);
  expect((<ApiKeysPage {...props} />).props).toEqual(props);
  expect((<ApiKeysProvider adapter={rest}>{null}</ApiKeysProvider>).props).toMatchObject({ adapter: rest });
  expectTypeOf<ComponentProps<typeof ApiKeysPage>>().toEqualTypeOf<ApiKeysPageProps>();
  expectTypeOf<ApiKey["attributes"]>().toEqualTypeOf<KeyAttributes | undefined>();
});
