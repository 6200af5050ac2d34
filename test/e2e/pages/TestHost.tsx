import {
  ApiKeysPage,
  ApiKeysProvider,
  CreateKeyButton,
  CreateKeyDialog,
  UnsavedKeyNotice,
  type ApiKeysPageProps,
  type Slots,
} from "@mark-ai/api-keys";
import { Component, type ReactNode } from "react";
import { Headless } from "./Headless.tsx";

/** What a host can do to the page while it is there. */
export interface HostState {
  readonly shown: boolean;
  readonly workspaceId: string | undefined;
  readonly scope: string;
  readonly slotThrows: boolean;
  readonly pageThrows: boolean;
  /** Anything that the host hands down. */
  readonly note: string;
}

type TestHostProps = HostState &
  Pick<ApiKeysPageProps, "adapter" | "queryClient" | "onEvent" | "onUnsavedChange"> & {
    readonly whole: boolean;
    readonly columns?: Slots["columns"];
  };

const snippets = {
  envName: "MARK_AI_API_KEY",
  curl: `curl ${location.origin}/api/v1/knowledge-bases -H "X-API-Key: {key}"`,
};

/** A small host of the page, whose parts can be made to fail, to change and to go away. */
export function TestHost({ shown, slotThrows, pageThrows, whole, note, ...page }: TestHostProps) {
  return (
    <main data-note={note.length}>
      <HostBoundary>{shown ? <Embedded {...{ slotThrows, pageThrows, whole }} {...page} /> : null}</HostBoundary>
      <a href="#elsewhere">Elsewhere</a>
    </main>
  );
}

function Embedded({ slotThrows, pageThrows, whole, columns, ...page }: Omit<TestHostProps, "shown" | "note">) {
  if (whole) {
    return (
      <>
        <ApiKeysPage {...page} snippets={snippets} slots={{ header: () => <Fragile broken={slotThrows} />, columns }} />
        <Fragile broken={pageThrows} />
      </>
    );
  }
  return (
    <ApiKeysProvider {...page} snippets={snippets}>
      <UnsavedKeyNotice />
      <CreateKeyButton />
      <Fragile broken={pageThrows} />
      <CreateKeyDialog />
      {page.workspaceId === undefined ? null : <Headless workspaceId={page.workspaceId} />}
    </ApiKeysProvider>
  );
}

function Fragile({ broken }: { broken: boolean }) {
  if (broken) throw new Error("A part of the host is broken.");
  return null;
}

class HostBoundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    return this.state.failed ? <p role="alert">The host is broken.</p> : this.props.children;
  }
}
