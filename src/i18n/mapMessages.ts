import type { Messages } from "./messages.js";

export interface MessageChanges {
  /** Changes every text that a sentence is made with. */
  readonly parameter: (text: string) => string;
  /** Changes every sentence, once it is made. */
  readonly sentence: (text: string) => string;
}

const each = (group: unknown, change: (own: unknown) => unknown): unknown =>
  typeof group === "object" && group !== null
    ? Object.fromEntries(Object.entries(group).map(([name, own]) => [name, change(own)]))
    : group;

const changed = (value: unknown, change: (text: string) => string): unknown =>
  typeof value === "string" ? change(value) : each(value, (own) => changed(own, change));

function map(message: unknown, changes: MessageChanges): unknown {
  if (typeof message === "string") return changes.sentence(message);
  if (typeof message === "function") {
    const write = message as (parameters: unknown) => string;
    return (parameters: unknown) => changes.sentence(write(changed(parameters, changes.parameter)));
  }
  return each(message, (own) => map(own, changes));
}

/** The same messages, with a change to each sentence and to what it is made with. */
export function mapMessages(messages: Messages, changes: MessageChanges): Messages {
  return map(messages, changes) as Messages;
}
