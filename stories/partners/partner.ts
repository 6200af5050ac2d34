import type { ApiKeysPageProps } from "@mark-ai/api-keys";

/** All that a partner configures: one object, in one file. The adapter and what follows the session are the host's. */
export type Partner = Omit<ApiKeysPageProps, "adapter" | "scope" | "queryClient" | "workspaceId" | "now"> & {
  readonly theme: NonNullable<ApiKeysPageProps["theme"]>;
};
