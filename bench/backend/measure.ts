/** Times of one kind of request, in milliseconds. */
export interface Timing {
  readonly p50: number;
  readonly p99: number;
  readonly runs: number;
}

/** Runs it for a warm-up, then until there are so many runs or so many milliseconds are over. */
export async function time(
  run: (turn: number) => Promise<unknown>,
  { most = 1_000, forMs = 8_000 }: { most?: number; forMs?: number } = {},
): Promise<Timing> {
  const until = performance.now() + forMs;
  for (let turn = 0; turn < 3; turn++) await run(turn);
  const times: number[] = [];
  while (times.length < most && (times.length < 5 || performance.now() < until)) {
    const started = performance.now();
    await run(times.length);
    times.push(performance.now() - started);
  }
  return { p50: percentile(times, 50), p99: percentile(times, 99), runs: times.length };
}

/** The time that so many of a hundred runs are below. */
export function percentile(times: readonly number[], percent: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))] ?? 0;
}

/** Runs as many as it can with so many at once, and gives how many were done in a second. */
export async function throughput(run: (turn: number) => Promise<unknown>, atOnce: number, seconds: number) {
  let done = 0;
  const started = performance.now();
  const until = started + seconds * 1_000;
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      while (performance.now() < until) await run(done++);
    }),
  );
  return done / ((performance.now() - started) / 1_000);
}

export function milliseconds(value: number): string {
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
}
