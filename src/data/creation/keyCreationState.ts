import type { KeyAttributes } from "../../contract/attributes.js";
import type { ApiKeysError } from "../../contract/errors.js";
import type { ApiKey } from "../../contract/types.js";
import type { CopyOutcome } from "../../utils/copyText.js";

/** What a person wants created. */
export interface KeyDraft {
  /** The id of the workspace that the key will belong to. */
  readonly workspaceId: string;
  /** The key's name, as it was typed. It is trimmed when it is sent. */
  readonly name: string;
  /** The key that the new one replaces, where this is a rotation. */
  readonly replaces?: ApiKey | undefined;
  /**
   * How many hours after the creation the replaced key is revoked, 0 for at once, where `Access.scheduledRevoke` is
   * there. Undefined: somebody revokes it later.
   */
  readonly replacedStopsIn?: number | undefined;
  /** The instant from which the key no longer works. Undefined: it never expires. */
  readonly expiresAt?: string | undefined;
  /** The ids of the key's permissions. Undefined: it may do everything. */
  readonly scopes?: readonly string[] | undefined;
  /** The key's own attributes. Undefined: it gets none. */
  readonly attributes?: KeyAttributes | undefined;
  /** What the key is for. Undefined: nobody says. */
  readonly description?: string | undefined;
}

/** The forms in which a secret can be shown and copied; a host's samples by their place in its list, from 0. */
export type SecretFormat = "key" | "env" | "curl" | `sample-${number}`;

/** The last copy or download of the secret, and how it ended. */
export interface SecretExport {
  /** In which form the secret was copied, or that it was downloaded as a file. */
  readonly format: SecretFormat | "file";
  /** What happened: copied, refused by the browser, or downloaded. */
  readonly outcome: CopyOutcome | "downloaded";
}

/** Whether the same submission may be sent again: only where the adapter creates idempotently. */
export type RetryKind = "safe" | "never";

/** Where a creation stands. No state holds the secret. */
export type CreateState =
  /** Nothing was sent, or what was sent was refused: `error` says why, and nothing was created. */
  | { readonly step: "form"; readonly draft: KeyDraft | undefined; readonly error: ApiKeysError | undefined }
  /**
   * The answer is awaited. Closing now would lose it: `closeWanted` says that someone tried. While `challenged`, the
   * backend has refused the request until the person confirms their identity, and closing gives that up.
   */
  | {
      readonly step: "pending";
      readonly draft: KeyDraft;
      readonly again: boolean;
      readonly closeWanted: boolean;
      readonly challenged: boolean;
    }
  /** The secret is there, and nobody has saved it. `confirming` asks before it is given up. */
  | {
      readonly step: "revealed";
      readonly draft: KeyDraft;
      readonly key: ApiKey;
      readonly lastExport: SecretExport | undefined;
      readonly confirming: boolean;
      /** The replaced key was to be stopped, and may still work. */
      readonly replacedStays?: ApiKeysError | undefined;
    }
  /** The secret is still there, and was copied, or someone says that it is saved. */
  | {
      readonly step: "saved";
      readonly draft: KeyDraft;
      readonly key: ApiKey;
      readonly lastExport: SecretExport | undefined;
      readonly replacedStays?: ApiKeysError | undefined;
    }
  /** The answer was lost. Nobody knows whether there is a key. */
  | { readonly step: "unknown"; readonly draft: KeyDraft; readonly error: ApiKeysError; readonly retry: RetryKind }
  /** The keys that are newer than the attempt are being read. */
  | { readonly step: "checking"; readonly draft: KeyDraft; readonly error: ApiKeysError; readonly retry: RetryKind }
  /** The keys that may be the one that was created; `undefined` where they could not be read. */
  | {
      readonly step: "candidates";
      readonly draft: KeyDraft;
      readonly error: ApiKeysError;
      readonly retry: RetryKind;
      readonly candidateKeys: readonly ApiKey[] | undefined;
      readonly revoking: readonly string[];
      readonly revokeError: ApiKeysError | undefined;
    }
  /** The key exists and its secret is lost: it can only be revoked, and another one created. */
  | {
      readonly step: "lost";
      readonly draft: KeyDraft;
      readonly key: ApiKey;
      readonly revoking: boolean;
      readonly revokeError: ApiKeysError | undefined;
    }
  | { readonly step: "closed" };

export const initialState: CreateState = { step: "form", draft: undefined, error: undefined };

/** Whether leaving now would lose a secret: one that nobody has saved, or one that is on its way. */
export function isUnsaved(state: CreateState): boolean {
  return (state.step === "pending" && !state.challenged) || state.step === "revealed";
}
