/** A key of the W3C's list, or a character. */
export type Key = string;

/** https://www.w3.org/TR/webdriver2/#keyboard-actions */
export const keys = { enter: "\uE006", space: " ", control: "\uE009", tab: "\uE004" } as const;

/** What the tests need of a browser. Both protocols speak of actions and scripts alike. */
export interface Driver {
  readonly version: string;
  open(url: string): Promise<void>;
  /** Runs an expression in the page and answers its value, which has to be JSON. */
  evaluate(expression: string): Promise<unknown>;
  perform(actions: readonly object[]): Promise<void>;
  quit(): Promise<void>;
}

export interface DriverOptions {
  /** The port of an HTTP proxy on 127.0.0.1 that every host name but the loopback's goes through. */
  readonly proxyPort: number;
  /** `refused` lets no page write to the clipboard, where the browser has such a setting. */
  readonly clipboard: "as usual" | "refused";
}

/** A pointer that goes somewhere and clicks. */
export function clickAt({ x, y }: { x: number; y: number }): object[] {
  const actions = [
    { type: "pointerMove", x: Math.round(x), y: Math.round(y) },
    { type: "pointerDown", button: 0 },
    { type: "pointerUp", button: 0 },
  ];
  return [{ type: "pointer", id: "mouse", parameters: { pointerType: "mouse" }, actions }];
}

/** Keys that are pressed together, and let go in the other order. */
export function chord(...pressed: Key[]): object[] {
  const down = pressed.map((value) => ({ type: "keyDown", value }));
  const up = pressed.toReversed().map((value) => ({ type: "keyUp", value }));
  return [{ type: "key", id: "keyboard", actions: [...down, ...up] }];
}

export function typing(text: string): object[] {
  const actions = Array.from(text).flatMap((value) => [
    { type: "keyDown", value },
    { type: "keyUp", value },
  ]);
  return [{ type: "key", id: "keyboard", actions }];
}
