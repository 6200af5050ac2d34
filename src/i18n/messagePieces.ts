import type { Messages } from "./messages.js";

type FirstOf<S extends keyof Messages, K extends keyof Messages[S]> = { [P in S]: Pick<Messages[S], K> };
type RestOf<Part, S extends keyof Messages> = {
  [P in S]: P extends keyof Part ? Omit<Messages[P], keyof Part[P]> : Messages[P];
};

/** What the first paint says. Everything else comes with the part that says it. */
export type FirstMessages = Pick<Messages, "common" | "page" | "quota" | "table"> &
  FirstOf<"access", "failed" | "supportLink"> &
  FirstOf<"chart", "title"> &
  FirstOf<"create", "workspaceDisabled"> &
  FirstOf<"rotate", "reminder" | "revokeOld">;

/** What the chart says once it has its numbers. */
export type ChartMessages = RestOf<FirstMessages, "chart">;

/** What dialogs, guidance and failures say. */
export type LaterMessages = RestOf<
  FirstMessages,
  "access" | "create" | "reveal" | "unknownOutcome" | "revoke" | "rotate" | "safety" | "errors" | "retryIn"
>;

/** The pieces of a catalogue, by the moment at which they are said. */
export interface MessagePieces {
  readonly first: FirstMessages;
  readonly chart: ChartMessages;
  readonly later: LaterMessages;
}
