import type { Format } from "./format.js";
import type { Messages } from "./messages.js";

interface Texts {
  readonly messages: Pick<Messages, "common">;
  readonly format: Format;
}

/** Under a minute: a server's clock and a reader's differ by more than that. */
const justNowMs = 60_000;

/**
 * How long ago something was, within a sentence: `2 minutes ago`, `just now`. Both are epoch milliseconds. The backend's
 * clock may be ahead of the reader's: nothing was in the future.
 */
export function agoOf(instant: number, now: number, { messages, format }: Texts): string {
  return now - instant < justNowMs ? messages.common.justNow : format.relative(instant, now);
}
