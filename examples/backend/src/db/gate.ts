/** The work waited for its turn until its time was over, and was never begun. */
export class TurnTimeout extends Error {
  override readonly name = "TurnTimeout";
}

/** Runs work in its turn. Passes on the milliseconds that are left of `waitMs`; rejects with {@link TurnTimeout} after them. */
export type Gate = <Result>(
  companyId: string,
  waitMs: number,
  work: (leftMs: number) => Promise<Result>,
) => Promise<Result>;

/**
 * Lets at most `most` pieces of one company's work run at the same time; others wait in order. What waits for a lock
 * of one company then holds that many of the database's connections, and leaves the rest to everyone else.
 */
export function createGate(most: number): Gate {
  const companies = new Map<string, { running: number; waiting: Set<() => void> }>();

  return async (companyId, waitMs, work) => {
    const queue = companies.get(companyId) ?? { running: 0, waiting: new Set() };
    companies.set(companyId, queue);
    const begun = performance.now();
    if (queue.running < most) queue.running += 1;
    else {
      await new Promise<void>((resolve, reject) => {
        const begin = () => {
          clearTimeout(timer);
          queue.waiting.delete(begin);
          resolve();
        };
        const timer = setTimeout(() => {
          queue.waiting.delete(begin);
          reject(new TurnTimeout());
        }, waitMs);
        queue.waiting.add(begin);
      });
    }
    try {
      return await work(Math.max(1, Math.ceil(waitMs - (performance.now() - begun))));
    } finally {
      // The next one takes over this one's place.
      const [next] = queue.waiting;
      if (next) next();
      else if (--queue.running === 0) companies.delete(companyId);
    }
  };
}
