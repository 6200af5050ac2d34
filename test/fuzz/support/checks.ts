import type { Stage } from "./stage.tsx";

/** Everything that a page can leave something in, except the document. */
function traces({ log }: Stage): string {
  return [
    window.location.href,
    JSON.stringify(window.history.state),
    JSON.stringify([sessionStorage, localStorage].map((storage) => Object.entries(storage))),
    document.cookie,
    document.title,
    window.name,
    ...log,
  ].join("\n");
}

function documentText(): string {
  const fields = [...document.querySelectorAll<HTMLInputElement>("input, textarea")].map(({ value }) => value);
  return [document.documentElement.outerHTML, document.documentElement.textContent, ...fields].join("\n");
}

const zeros = ["0", "٠", "۰"].map((zero) => zero.codePointAt(0) ?? 0);

/** The whole numbers of a text, whatever digits and separators its language has. */
export function numbersIn(text: string): number[] {
  const groups = text.match(/\p{Nd}(?:[.,\s\u00a0\u202f\u066c’']?\p{Nd})*/gu) ?? [];
  const digitOf = (digit: string) => {
    const code = digit.codePointAt(0) ?? 0;
    return code - (zeros.findLast((zero) => zero <= code && code < zero + 10) ?? code);
  };
  return groups.map((group) => Number((group.match(/\p{Nd}/gu) ?? []).map(digitOf).join("")));
}

const textOf = (selector: string) =>
  [...document.querySelectorAll<HTMLElement>(selector)].map(({ textContent }) => textContent);

function secretFaults(stage: Stage): string[] {
  const isShown = stage.place === "revealed" || stage.place === "saved";
  const text = documentText();
  const elsewhere = traces(stage);
  const secrets = stage.companies.flatMap((company) => company.secrets);
  const seen = secrets.filter((secret) => text.includes(secret));
  const faults = secrets.filter((secret) => elsewhere.includes(secret)).map(() => "A secret is outside the document.");
  if (seen.length > (isShown ? 1 : 0)) faults.push(`${String(seen.length)} secrets are in the document.`);
  return faults;
}

function keyFaults({ companies, asked }: Stage): string[] {
  const made = new Map<string, number>();
  for (const { name } of companies.flatMap((company) => company.keys())) made.set(name, (made.get(name) ?? 0) + 1);
  const faults = [...asked]
    .filter(([name, times]) => (made.get(name) ?? 0) > times)
    .map(([name, times]) => `${String(made.get(name))} keys "${name}" for ${String(times)} submissions.`);
  const keys = companies.reduce((sum, { secrets }) => sum + secrets.length, 0);
  const submissions = [...asked.values()].reduce((sum, times) => sum + times, 0);
  if (keys > submissions) faults.push(`${String(keys)} keys for ${String(submissions)} submissions.`);
  return faults;
}

function numberFaults({ company }: Stage): string[] {
  const { quotas, histories, counts, names } = company.said;
  const faults: string[] = [];
  for (const text of textOf(".mak-quota-number")) {
    if (!numbersIn(text).every((number) => quotas.has(number))) faults.push(`The card says ${text}.`);
  }
  const chosen = document.querySelector<HTMLSelectElement>(".mak-chart-picker select")?.value ?? "";
  const isAwaited = document.querySelector(".mak-chart [aria-busy=true]") !== null;
  for (const text of textOf(".mak-chart-summary")) {
    const totals = histories.get(chosen) ?? new Set();
    if (!isAwaited && !numbersIn(text).some((number) => totals.has(number))) {
      faults.push(`The chart says "${text}" of ${chosen}.`);
    }
  }
  for (const text of textOf(".mak-segment-amount")) {
    if (!numbersIn(text).every((number) => counts.has(number))) faults.push(`The filter says ${text}.`);
  }
  for (const row of document.querySelectorAll<HTMLElement>("tr[data-key-id]")) {
    const name = row.querySelector("th bdi")?.textContent.replaceAll(/[\u2066-\u2069]/gu, "");
    const known = names.get(row.dataset["keyId"] ?? "");
    const isOwn = company.keys().some((key) => key.id === row.dataset["keyId"] && key.name === name);
    if (name !== undefined && known?.has(name) !== true && !isOwn) faults.push(`A row says "${name}".`);
  }
  return faults;
}

/** Whether a press in the middle of a control reaches it. */
function answers(control: HTMLElement): boolean {
  control.scrollIntoView({ block: "nearest" });
  const { left, top, width, height } = control.getBoundingClientRect();
  const hit = document.elementFromPoint(left + width / 2, top + height / 2);
  return hit !== null && (control.contains(hit) || hit.contains(control)) && control.closest("[inert]") === null;
}

function lifeFaults(stage: Stage): string[] {
  const { dialog, place } = stage;
  const root = place === "menu" ? document.querySelector<HTMLElement>("[role=menu]") : (dialog ?? document.body);
  const controls = [...(root?.querySelectorAll<HTMLElement>("button, [role=menuitem]") ?? [])];
  const usable = controls.filter((control) => control.getAttribute("aria-disabled") !== "true" && answers(control));
  if (usable.length === 0) return [`Nothing answers at "${place}".`];
  const create = document.querySelector<HTMLElement>(".mak-create-button");
  if (place === "page" && create !== null && !answers(create)) return ["The create button does not answer."];
  const isLocked = getComputedStyle(document.documentElement).overflow === "hidden";
  return place === "page" && isLocked ? ["The page cannot be scrolled."] : [];
}

/** Throws where a secret is where it must not be. */
export function checkSecrets(stage: Stage): void {
  const faults = secretFaults(stage);
  if (faults.length > 0) throw new Error(faults.join("\n"));
}

const longestWait = 5_000;

/** What may take a moment: the page answers, and shows the key that it has. */
function lateFaults(stage: Stage): string[] {
  const isShown = stage.place === "revealed" || stage.place === "saved";
  const text = documentText();
  const isThere = stage.companies.some(({ secrets }) => secrets.some((secret) => text.includes(secret)));
  return [...lifeFaults(stage), ...(isShown && !isThere ? ["The new key is not shown."] : [])];
}

/** Throws where the page breaks one of its promises. */
export async function check(stage: Stage): Promise<void> {
  const end = performance.now() + longestWait;
  while (lateFaults(stage).length > 0 && performance.now() < end) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const faults = [
    ...secretFaults(stage),
    ...keyFaults(stage),
    ...numberFaults(stage),
    ...lateFaults(stage),
    ...stage.errors.map((error) => `An error: ${error}`),
  ];
  if (faults.length > 0) throw new Error(faults.join("\n"));
}
