/** How the test host embeds the page; read from the address, so that a reload keeps it. */
export interface HostOptions {
  /** Whose query client: the page's own, the host's, or the host's with everything in it kept in localStorage. */
  readonly client?: "private" | "shared" | "persisted" | undefined;
  /** React's StrictMode. */
  readonly strict?: boolean | undefined;
  /** The whole page, and not only button, notice and dialog, which render no more once the dialog is closed. */
  readonly whole?: boolean | undefined;
  /** Two columns of the host's own, and every method that a backend may lack. With `whole`. */
  readonly extended?: boolean | undefined;
  /** Milliseconds that the adapter waits for an answer. */
  readonly timeout?: number | undefined;
  /** The page gives up waiting long before the adapter does. */
  readonly impatient?: boolean | undefined;
  /** The adapter does not promise to create once for each idempotency key. */
  readonly forgetful?: boolean | undefined;
  /** A host that keeps what it must not, so that the tests can be seen to find it. */
  readonly leak?: "closure" | "mutation" | "places" | undefined;
  /** Records the session with rrweb; `unmarked` takes rrweb's mark off the secret first. */
  readonly record?: "marked" | "unmarked" | undefined;
}

export function toQuery(options: HostOptions): string {
  const entries = Object.entries(options).filter(([, value]) => value !== undefined && value !== false);
  return new URLSearchParams(entries.map(([name, value]) => [name, String(value)])).toString();
}

export function readOptions(query: string): HostOptions {
  const given = new URLSearchParams(query);
  return {
    client: (given.get("client") ?? "private") as HostOptions["client"],
    strict: given.has("strict"),
    whole: given.has("whole"),
    extended: given.has("extended"),
    timeout: given.has("timeout") ? Number(given.get("timeout")) : undefined,
    impatient: given.has("impatient"),
    forgetful: given.has("forgetful"),
    leak: (given.get("leak") ?? undefined) as HostOptions["leak"],
    record: (given.get("record") ?? undefined) as HostOptions["record"],
  };
}
