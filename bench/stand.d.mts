export interface Tab {
  call: (name: string, input?: unknown) => Promise<unknown>;
  counters: () => Promise<{ listeners: number; heap: number }>;
  close: () => Promise<void>;
}

export interface Stand {
  open: (options?: { kind?: "page" | "plain"; width?: number; slow?: { files: string; ms: number } }) => Promise<Tab>;
  tearDown: () => Promise<void>;
}

export function setUpStand(): Promise<Stand>;

export function buildPages(): Promise<Map<string, string>>;
