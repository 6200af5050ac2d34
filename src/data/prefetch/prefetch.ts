import type { AdapterAnswer, AdapterInput, ApiKeysAdapter } from "../../contract/adapter.js";
import { callAdapter } from "../../contract/callAdapter.js";
import { todayIn } from "../../contract/days.js";
import { toApiKeysError, type ApiKeysError } from "../../contract/errors.js";
import { accessViewOf } from "../queries/accessView.js";
import { defaultKeysView, inputOf, type KeysView } from "../queries/keysView.js";
import { prefetchedVersion, type PrefetchedApiKeys, type PrefetchedMethod } from "./prefetched.js";
import { historyDays } from "../queries/readHistory.js";

export type { PrefetchedApiKeys } from "./prefetched.js";

/** The options of `prefetchApiKeys()`. */
export interface PrefetchApiKeysOptions {
  /** An adapter that works on the server, for this request's person: with their cookie or token. */
  adapter: ApiKeysAdapter;
  /** The tenant or account, as the page has it. @default "default" */
  scope?: string | undefined;
  /** The current workspace, as the page has it. @default the first that has the Developers feature */
  workspaceId?: string | undefined;
  /**
   * The reader's IANA zone as far as the server knows it, from a cookie for example. The first HTML is drawn in it, and
   * the chart's days are read in it; without it the HTML is drawn in UTC, and the chart is read in the browser.
   */
  timeZone?: string | undefined;
  /** The table's view, as the page has it. @default all keys, newest first */
  view?: KeysView | undefined;
  /** Parts that the page does not show, as the page has them: nothing is read for them. @default none */
  hide?: readonly string[] | undefined;
  /** How long the HTML may wait for the data, in milliseconds. What is later is left out. @default 2000 */
  timeoutMs?: number | undefined;
  /** Aborts what is still under way, when the request is gone for example. */
  signal?: AbortSignal | undefined;
  /** Told of each part that was left out because it failed. */
  onError?: ((failure: { method: PrefetchedMethod; error: ApiKeysError }) => void) | undefined;
}

/**
 * Reads on a server what the page shows first, for its `prefetched` prop: the first HTML then has the keys and the
 * card. It never rejects: what fails or takes too long is left out, and the page asks for it in the browser. Every
 * answer is checked against the contract, and what the contract does not name is dropped, secrets above all.
 */
export async function prefetchApiKeys(options: PrefetchApiKeysOptions): Promise<PrefetchedApiKeys> {
  const { adapter, scope = "default", timeoutMs = 2_000, hide = [], view = defaultKeysView } = options;
  const at = Date.now();
  const timeZone = knownTimeZone(options.timeZone);
  const answers: PrefetchedApiKeys["answers"][number][] = [];

  const read = async <M extends PrefetchedMethod>(method: M, input: AdapterInput<M>) => {
    if (typeof adapter[method] !== "function") return undefined;
    try {
      const signal = options.signal ?? new AbortController().signal;
      const left = Math.max(timeoutMs - (Date.now() - at), 1);
      const answer: AdapterAnswer<M> = await callAdapter(adapter, method, input, { signal, timeoutMs: left });
      answers.push({ method, input, answer });
      return answer;
    } catch (thrown) {
      try {
        options.onError?.({ method, error: toApiKeysError(thrown) });
      } catch {
        // A log that fails must not cost the page.
      }
      return undefined;
    }
  };

  const known = await read("getAccess", {});
  const done = (): PrefetchedApiKeys => ({
    version: prefetchedVersion,
    scope,
    at,
    ...(timeZone !== undefined && { timeZone }),
    answers,
  });
  // Where access failed the page says so and asks again: key data is for those of whom we know that they may see it.
  if (known === undefined && typeof adapter.getAccess === "function") return done();
  const { current, featureEnabled, permissions } = accessViewOf(known, options.workspaceId);
  if (!featureEnabled) return done();
  const shows = (section: string) => !hide.includes(section);
  const usage = permissions.viewUsage.allowed;
  await Promise.all([
    shows("table") && read("listKeys", inputOf(view)),
    shows("quota") && usage && read("getImportQuota", {}),
    shows("chart") &&
      usage &&
      current !== undefined &&
      timeZone !== undefined &&
      read("getImportHistory", { workspaceId: current.id, timeZone, days: historyDays }),
  ]);
  return done();
}

/** A cookie may hold anything. */
function knownTimeZone(asked: string | undefined): string | undefined {
  if (asked === undefined) return undefined;
  try {
    todayIn(asked, 0);
    return asked;
  } catch {
    return undefined;
  }
}
