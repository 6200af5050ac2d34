import { toApiKeysError, type ApiKeysError } from "../../contract/errors.js";

/** What is read of React Query's `Query`. */
export interface ReadQuery {
  readonly state: {
    readonly dataUpdateCount: number;
    readonly errorUpdateCount: number;
    readonly error: unknown;
  };
}

/** The failures of a query since its last answer. */
export interface Failures {
  readonly count: number;
  /** React Query forgets the error of a query without data as soon as it is sent again. */
  readonly latest: ApiKeysError | undefined;
}

/** Milliseconds. */
const firstWait = 5_000;
const longestWait = 300_000;
const longestTimer = 86_400_000;
/** With the waits above it is about half an hour. After that only the person's return asks again. */
const mostAttempts = 12;

const noFailures = { answers: 0, errorsBefore: 0, latest: undefined as ApiKeysError | undefined };
const memory = new WeakMap<ReadQuery, typeof noFailures>();

/** Reads how often a query has failed since its last answer. React Query counts only all failures together. */
export function failuresOf(query: ReadQuery): Failures {
  const { dataUpdateCount: answers, errorUpdateCount: errors, error } = query.state;
  const known = memory.get(query) ?? noFailures;
  const hasError = error !== null && error !== undefined;
  // A query that was reset starts to count again.
  const isNewAnswer = known.answers !== answers || errors < known.errorsBefore;
  const errorsBefore = isNewAnswer ? errors - (hasError ? 1 : 0) : known.errorsBefore;
  const before = isNewAnswer || errors === errorsBefore ? undefined : known.latest;
  const latest = hasError ? toApiKeysError(error) : before;
  memory.set(query, { answers, errorsBefore, latest });
  return { count: errors - errorsBefore, latest };
}

/** Whether a later request may succeed without anybody having done anything on this page. */
function mayHeal(error: ApiKeysError): boolean {
  // A proxy answers with a page of its own while what is behind it is restarted.
  return error.retryable || error.code === "not_from_api";
}

/**
 * The one policy by which every read of the page is sent again, in milliseconds, while the page is looked at. After a
 * failure: soon, then ever later, never before the time that the backend asked for, and at most 12 times. React Query
 * also asks again when the person comes back or the browser is online again.
 *
 * @param every - how often to ask while all is well
 */
export function refreshInterval(query: ReadQuery, every: number | false): number | false {
  const { count, latest } = failuresOf(query);
  if (count === 0 || latest === undefined) return every;
  if (count > mostAttempts || !mayHeal(latest)) return false;
  const wait = Math.min(firstWait * 2 ** (count - 1), longestWait);
  return Math.min(Math.max(wait, (latest.retryAfter ?? 0) * 1000), longestTimer);
}
