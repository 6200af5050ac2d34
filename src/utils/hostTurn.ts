/** How many questions the host asks at the moment, and who wants to know when that begins and ends. */
let questions = 0;
const listeners = new Set<() => void>();

function count(by: 1 | -1): void {
  const before = isHostTurn();
  questions += by;
  if (before !== isHostTurn()) for (const listener of [...listeners]) listener();
}

/** Whether the host asks the person something, in whatever it shows for that. */
export const isHostTurn = (): boolean => questions > 0;

/** The host begins to ask the person something. Returns a function for when it has its answer. */
export function beginHostTurn(): () => void {
  let isOver = false;
  count(1);
  return () => {
    if (!isOver) count(-1);
    isOver = true;
  };
}

/** Calls the listener when the host begins to ask, and when it has its answer. Returns a cleanup function. */
export function onHostTurn(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
