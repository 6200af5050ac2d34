import type { ApiKeysPageProps } from "@mark-ai/api-keys";
import type { ComponentType } from "react";

/** All that a partner configures: one object, in one file. The adapter and what follows the session are the host's. */
export type Partner = Omit<ApiKeysPageProps, "adapter" | "scope" | "queryClient" | "workspaceId" | "now"> & {
  readonly theme: NonNullable<ApiKeysPageProps["theme"]>;
  /** Rules of its own for the classes that it gives to parts. */
  readonly css?: string | undefined;
  /** The page as the partner composes it, in place of `<ApiKeysPage>`. */
  readonly Page?: ComponentType | undefined;
};
