import { expectTypeOf, test } from "vitest";
import type { GenericSchema, InferOutput } from "valibot";
import type * as types from "@mark-ai/api-keys/contract";
import type * as inputs from "../../../src/contract/inputSchemas.ts";
import type * as revocations from "../../../src/contract/keyRevocations.ts";
import type * as answers from "../../../src/contract/schemas.ts";

// types.ts is what people read, and the schemas are what is checked at run time. `npm run typecheck` holds both
// together: a field, a null or an absence that only one of them has does not compile here.

type DeepReadonly<T> = T extends string ? T : T extends object ? { readonly [K in keyof T]: DeepReadonly<T[K]> } : T;

type Checked<S extends GenericSchema> = DeepReadonly<InferOutput<S>>;

/** A schema accepts `undefined` where a field may be absent. The inputs promise that the page never gives it. */
type WithoutUndefined<T> = { readonly [K in keyof T]: Exclude<T[K], undefined> };

test("every answer's type has exactly the fields that its schema checks", () => {
  expectTypeOf<Checked<typeof answers.accessSchema>>().toEqualTypeOf<
    DeepReadonly<Omit<types.Access, "omittedAttributes">>
  >();
  expectTypeOf<Checked<typeof answers.checkedAccessSchema>>().toEqualTypeOf<DeepReadonly<types.Access>>();
  expectTypeOf<Checked<typeof answers.apiKeySchema>>().toEqualTypeOf<DeepReadonly<types.ApiKey>>();
  expectTypeOf<Checked<typeof answers.createdKeySchema>>().toEqualTypeOf<DeepReadonly<types.CreatedKey>>();
  expectTypeOf<Checked<typeof answers.importHistorySchema>>().toEqualTypeOf<DeepReadonly<types.ImportHistory>>();
  expectTypeOf<Checked<typeof answers.keyUsageListSchema>>().toEqualTypeOf<
    DeepReadonly<Omit<types.KeyUsageList, "omitted">>
  >();
  expectTypeOf<Checked<typeof answers.listedUsageSchema>["omitted"]>().toEqualTypeOf<types.KeyUsageList["omitted"]>();
  expectTypeOf<Checked<typeof answers.companyHistorySchema>>().toEqualTypeOf<DeepReadonly<types.CompanyHistory>>();
  expectTypeOf<Checked<typeof answers.importQuotaSchema>>().toEqualTypeOf<DeepReadonly<types.ImportQuota>>();
  expectTypeOf<Checked<typeof answers.keyListSchema>>().toEqualTypeOf<
    DeepReadonly<Omit<types.KeyList, "omitted" | "omittedAttributes">>
  >();
  type Listed = Checked<typeof answers.listedKeysSchema>;
  expectTypeOf<Listed["omittedAttributes"]>().toEqualTypeOf<types.KeyList["omittedAttributes"]>();
  expectTypeOf<Checked<typeof answers.listedKeysSchema>["omitted"]>().toEqualTypeOf<types.KeyList["omitted"]>();
  expectTypeOf<Checked<typeof revocations.keyRevocationListSchema>>().toEqualTypeOf<
    DeepReadonly<Omit<types.KeyRevocationList, "omitted">>
  >();
  expectTypeOf<Checked<typeof revocations.listedRevocationsSchema>["omitted"]>().toEqualTypeOf<
    types.KeyRevocationList["omitted"]
  >();
  expectTypeOf<Checked<typeof answers.permissionSchema>>().toEqualTypeOf<DeepReadonly<types.Permission>>();
  expectTypeOf<Checked<typeof answers.personSchema>>().toEqualTypeOf<types.Person>();
  expectTypeOf<Checked<typeof answers.workspaceSchema>>().toEqualTypeOf<types.Workspace>();
  expectTypeOf<Checked<typeof answers.knownKeyStatusSchema>>().toEqualTypeOf<types.KnownKeyStatus>();
});

test("every input's type has exactly the fields that its schema checks", () => {
  type Input<S extends GenericSchema> = WithoutUndefined<InferOutput<S>>;
  expectTypeOf<DeepReadonly<Input<typeof inputs.createKeyInputSchema>>>().toEqualTypeOf<
    WithoutUndefined<types.CreateKeyInput>
  >();
  expectTypeOf<Input<typeof inputs.importHistoryInputSchema>>().toEqualTypeOf<types.ImportHistoryInput>();
  expectTypeOf<DeepReadonly<Input<typeof inputs.keyUsageInputSchema>>>().toEqualTypeOf<types.KeyUsageInput>();
  expectTypeOf<Input<typeof inputs.companyHistoryInputSchema>>().toEqualTypeOf<types.CompanyHistoryInput>();
  expectTypeOf<Input<typeof inputs.listKeysInputSchema>>().toEqualTypeOf<WithoutUndefined<types.ListKeysInput>>();
  expectTypeOf<Input<typeof inputs.getKeyInputSchema>>().toEqualTypeOf<types.GetKeyInput>();
  expectTypeOf<DeepReadonly<Input<typeof inputs.updateKeyInputSchema>>>().toEqualTypeOf<
    WithoutUndefined<types.UpdateKeyInput>
  >();
  expectTypeOf<Input<typeof inputs.revokeKeyInputSchema>>().toEqualTypeOf<types.RevokeKeyInput>();
  expectTypeOf<DeepReadonly<Input<typeof revocations.revokeKeysInputSchema>>>().toEqualTypeOf<types.RevokeKeysInput>();
  expectTypeOf<(typeof inputs.keySorts)[number]>().toEqualTypeOf<types.KeySort>();
});

test("an input never gives undefined for what is absent, so that it fits a generated client", () => {
  interface GeneratedQuery {
    workspaceId?: string;
    search?: string;
    status?: "active" | "revoked" | "expired";
    expiresBefore?: string;
    usedBefore?: string;
    creatorLeft?: true;
    sort?:
      | "createdAt:desc"
      | "createdAt:asc"
      | "name:asc"
      | "name:desc"
      | "lastUsedAt:desc"
      | "lastUsedAt:asc"
      | "expiresAt:asc"
      | "expiresAt:desc"
      | "imports:desc"
      | "imports:asc";
    cursor?: string;
    limit?: number;
  }
  expectTypeOf<types.ListKeysInput>().toExtend<GeneratedQuery>();
  expectTypeOf<{ limit: number; cursor: undefined }>().not.toExtend<types.ListKeysInput>();
});

test("an adapter may answer null wherever a field may be absent, and nowhere else", () => {
  type Answer = Awaited<ReturnType<types.ApiKeysAdapter["listKeys"]>>;
  type Key = Pick<types.ApiKey, "id" | "name" | "workspaceId" | "preview" | "status" | "createdAt">;
  expectTypeOf<{ items: [Key & { revokedAt: null; createdBy: null }]; nextCursor: null }>().toExtend<Answer>();
  expectTypeOf<{ items: [Omit<Key, "name"> & { name: null }] }>().not.toExtend<Answer>();
  expectTypeOf<{ items: null }>().not.toExtend<Answer>();
});
