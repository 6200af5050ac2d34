import type { Overshoot } from "./imports.js";
import { milliseconds } from "./measure.js";
import type { Read } from "./reads.js";

interface Results {
  readonly keys: number;
  readonly imports: number;
  readonly reads: readonly Read[];
  readonly withTrigrams: Read;
  readonly rates: { readonly one: number; readonly two: number; readonly atOnce: number };
  readonly overshoot: Overshoot;
  readonly machine: string;
}

/** What was measured, as Markdown. */
export function report({ keys, imports, reads, withTrigrams, rates, overshoot, machine }: Results): string {
  const number = (value: number) => Math.round(value).toLocaleString("en");
  const rows = reads.map(({ what, ours, naive }) => {
    const own = [what, milliseconds(ours.p50), milliseconds(ours.p99)];
    const other = naive
      ? [naive.how, milliseconds(naive.timing.p50), ratio(naive.timing.p50 / ours.p50)]
      : ["", "", ""];
    return `| ${[...own, ...other].join(" | ")} |`;
  });
  return [
    `${number(keys)} keys of one company, ${number(imports)} imports in 1,000 workspaces over 90 days. ${machine}; server, backend and client share the cores. Times are in milliseconds, from the call in the backend to its answer, database included; a ratio compares medians of the same run.`,
    "",
    "| read | p50 | p99 | naive variant | its p50 | times ours |",
    "| --- | --- | --- | --- | --- | --- |",
    ...rows,
    "",
    `The one read that grows with the company's keys is a search with few hits: it walks the keys newest first until it has a page. With \`pg_trgm\` and GIN indexes on \`name_fold\`, \`description_fold\` and on the preview as it is searched, the same search took ${milliseconds(withTrigrams.ours.p50)} ms (p99 ${milliseconds(withTrigrams.ours.p99)}). The reference leaves that extension out; add it where a company has more than some 100,000 keys.`,
    "",
    `**Imports**, ${String(rates.atOnce)} at once over HTTP, all into one company, so that all of them queue at one counter: ${number(rates.one)} a second with one process, ${number(rates.two)} with two (${ratio(rates.two / rates.one)}).`,
    "",
    `**Counting first and inserting then**, 50 at once against a limit of ${number(overshoot.limit)}: ${number(overshoot.stored)} were stored, ${number(overshoot.stored - overshoot.limit)} too many. The one statement never stored one too many, in this or any test.`,
    "",
    "Plans, as PostgreSQL carried them out:",
    "",
    ...[...reads, withTrigrams].flatMap(({ what, plan }) => [
      `<details><summary>${what}</summary>`,
      "",
      "```text",
      plan,
      "```",
      "",
      "</details>",
      "",
    ]),
  ]
    .join("\n")
    .trimEnd();
}

function ratio(value: number): string {
  return `${value >= 10 ? value.toFixed(0) : value.toFixed(1)}×`;
}
