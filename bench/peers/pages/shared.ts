import { becomes, idle, painted, paintedOnce } from "../../pages/painted.ts";

/** One page of the comparison. */
export interface Page {
  /** Renders the page into an element. */
  readonly draw: (place: HTMLElement, rows: number) => void;
  /** What each key is drawn with. */
  readonly row: string;
  /** True when nothing is left to come. Without it, the page is complete with its rows. */
  readonly isComplete?: () => boolean;
  /** How many rows are drawn of so many keys. Without it, all of them. */
  readonly drawnOf?: (keys: number) => number;
}

/** What a page offers to the benchmark, as the global `peer`. Times are milliseconds. */
export interface Peer {
  /** Since the page was asked for. */
  readonly rows: Promise<number>;
  /** Since the page was asked for. */
  readonly complete: Promise<number>;
  /** Milliseconds from the press after `watch()` to the painted field. */
  opening: Promise<number> | undefined;
  readonly watch: () => void;
  /** Renders the page, and resolves with the milliseconds from `render()` to the frame that shows the rows. */
  readonly mount: () => Promise<number>;
}

const all = (selector: string) => document.querySelectorAll(selector).length;

/** A dialog that shows a field and has the focus. */
function isFieldOpen(): boolean {
  const dialog = document.querySelector("[role=dialog], dialog[open]");
  const fields = [...(dialog?.querySelectorAll("input") ?? [])];
  return dialog?.contains(document.activeElement) === true && fields.some((field) => field.getClientRects().length > 0);
}

/** Resolves with the milliseconds from the next press to the frame that shows the field. */
async function openingOfField(): Promise<number> {
  const pressed = await new Promise<number>((resolve) => {
    addEventListener("pointerdown", ({ timeStamp }) => resolve(timeStamp), { capture: true, once: true });
  });
  return (await paintedOnce(isFieldOpen)) - pressed;
}

/** Lets `fetch` answer at once, so that a page is measured without its network. */
async function answerAtOnce(): Promise<void> {
  const answers = (await (await fetch(`/answers${location.search}`)).json()) as Record<string, unknown>;
  const real = globalThis.fetch;
  globalThis.fetch = (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input, location.href);
    const answer = answers[url.pathname];
    return answer === undefined ? real(input, init) : Promise.resolve(Response.json(answer));
  };
}

/** Draws the page at once, or with `warm` in its address only when it is asked to. */
export function compare({ draw, row, isComplete = () => true, drawnOf = (keys) => keys }: Page): void {
  const parameters = new URLSearchParams(location.search);
  const keys = Number(parameters.get("rows"));
  const hasRows = () => all(row) === drawnOf(keys);
  const render = () => draw(document.body.appendChild(document.createElement("div")), keys);
  if (parameters.has("warm")) {
    const mount = async () => {
      await idle();
      const start = performance.now();
      render();
      await becomes(hasRows);
      const time = (await painted()) - start;
      await becomes(isComplete);
      await idle();
      return time;
    };
    void answerAtOnce().then(() => Object.assign(globalThis, { peer: { mount } }));
    return;
  }
  const rows = becomes(hasRows).then(painted);
  const peer: Omit<Peer, "mount"> = {
    rows,
    complete: rows.then(() => becomes(isComplete)).then(painted),
    opening: undefined,
    watch: () => {
      peer.opening = openingOfField();
    },
  };
  Object.assign(globalThis, { peer });
  render();
}
