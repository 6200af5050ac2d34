import fc from "fast-check";
import { check, checkSecrets } from "./checks.ts";
import { faultyMethods, type Fault } from "./company.ts";
import { locales, type Place, type Stage } from "./stage.tsx";

/** What the model knows: where the page is. It is read again after each step. */
export interface Model {
  place: Place;
}

type Step = fc.AsyncCommand<Model, Stage>;

interface StepOptions {
  /** The places where a person can take the step. @default any */
  readonly at?: readonly Place[];
  readonly run: (stage: Stage) => unknown;
  /** Where the page must be afterwards. */
  readonly then?: readonly Place[];
}

/** One step of the person, after which the page comes to rest and every promise is checked. */
function step(label: string, { at, run, then }: StepOptions): Step {
  return {
    check: (model) => at === undefined || at.includes(model.place),
    run: async (model, stage) => {
      await Promise.resolve(run(stage));
      await stage.settle();
      await check(stage);
      model.place = stage.place;
      stage.visited.add(model.place);
      if (then !== undefined && !then.includes(model.place)) {
        throw new Error(`After "${label}" the page is at "${model.place}".`);
      }
    },
    toString: () => label,
  };
}

const press = async ({ user }: Stage, element: Element | undefined | null) => {
  if (element instanceof HTMLElement) await user.click(element);
};
const nth = <T>(all: readonly T[], index: number): T | undefined => all[index % Math.max(1, all.length)];
const allOf = (selector: string, within: ParentNode | null = document) => [
  ...(within?.querySelectorAll<HTMLElement>(selector) ?? []),
];
const nameField = ({ dialog }: Stage) => dialog?.querySelector<HTMLInputElement>(".mak-create input[type=text]");
const ask = (stage: Stage, name: string) => void stage.asked.set(name, (stage.asked.get(name) ?? 0) + 1);
const choose = async (stage: Stage, selector: string, index: number) => {
  const field = document.querySelector<HTMLSelectElement>(selector);
  const value = nth([...(field?.options ?? [])], index)?.value;
  if (field !== null && value !== undefined) await stage.user.selectOptions(field, [value]);
};

/** Presses a button of the dialog's foot. What it may ask for is counted: a press of Create is one submission. */
async function pressFoot(stage: Stage, button: HTMLElement | undefined): Promise<void> {
  const before = stage.place;
  const typed = nameField(stage)?.value.trim();
  const isPrimary = button?.matches("[data-variant=primary], .mak-button-primary") === true;
  if (before === "form" && typed) ask(stage, typed);
  if (before === "lost" && isPrimary) {
    ask(
      stage,
      stage.dialog?.querySelector(".mak-candidate-name")?.textContent.replaceAll(/[\u2066-\u2069]/gu, "") ?? "",
    );
  }
  await press(stage, button);
}

const dialogs: readonly Place[] = ["dialog", "form", "revealed", "saved", "lost", "unknown"];

const fixed: Record<string, StepOptions> = {
  "open the form": {
    at: ["page"],
    run: async (stage) => press(stage, document.querySelector(".mak-create-button")),
  },
  "send by Enter": {
    at: ["form"],
    run: async (stage) => {
      const field = nameField(stage);
      if (field?.value.trim()) ask(stage, field.value.trim());
      field?.focus();
      await stage.user.keyboard("{Enter}");
    },
  },
  "press Create twice": {
    at: ["form"],
    run: async (stage) => {
      const typed = nameField(stage)?.value.trim();
      const button = allOf(".mak-dialog-footer button", stage.dialog).at(-1);
      if (typed) ask(stage, typed);
      if (button !== undefined) await stage.user.dblClick(button);
    },
  },
  "copy the key": {
    at: ["revealed", "saved"],
    run: async (stage) => (stage.isConfirming ? undefined : press(stage, stage.dialog?.querySelector(".mak-copy-key"))),
  },
  "say that it is saved": {
    at: ["revealed", "saved"],
    run: async (stage) => (stage.isConfirming ? undefined : stage.driver.finish()),
  },
  "Escape with a key that nobody saved": {
    at: ["revealed"],
    run: async ({ user }) => user.keyboard("{Escape}"),
    then: ["revealed"],
  },
  "Escape from a form": { at: ["form"], run: async ({ user }) => user.keyboard("{Escape}"), then: ["page"] },
  Escape: { run: async ({ user }) => user.keyboard("{Escape}") },
  "press beside the dialog": {
    at: dialogs,
    run: async (stage) => press(stage, stage.dialog?.querySelector(".mak-overlay")),
  },
  "press the corner's button": {
    at: dialogs,
    run: async (stage) => press(stage, stage.dialog?.querySelector(".mak-dialog-head button")),
  },
  "create, copy and close": {
    at: ["page"],
    run: async (stage) => {
      if (stage.network.offline || stage.network.faults.has("createKey")) return;
      if (document.querySelector(".mak-create-button:not([aria-disabled=true])") === null) return;
      const name = `Whole ${String((stage.names += 1))}`;
      ask(stage, name);
      const { driver } = stage;
      await driver.create({ name });
      await check(stage);
      await driver.copy();
      await driver.finish();
    },
    then: ["page"],
  },
  "type a name": {
    at: ["form"],
    run: async (stage) => {
      const field = nameField(stage);
      if (field == null) return;
      await stage.user.clear(field);
      await stage.user.type(field, `Fuzz ${String((stage.names += 1))}`);
    },
  },
  "the host switches the company": { run: (stage) => stage.switchCompany() },
  "the host takes the page away and brings it back": {
    run: (stage) => {
      stage.leave();
      checkSecrets(stage);
      stage.show();
    },
  },
  "go offline": { run: (stage) => stage.setOffline(true) },
  "go online": { run: (stage) => stage.setOffline(false) },
  "read everything again": { run: ({ controller }) => controller.refresh() },
  "clear the filters": {
    at: ["page"],
    run: async (stage) => press(stage, document.querySelector(".mak-keys-toolbar > button, [role=search] > button")),
  },
};

const indexed: Record<string, (index: number) => StepOptions> = {
  "press a button of the dialog": (index) => ({
    at: dialogs,
    run: async (stage) => pressFoot(stage, nth(allOf(".mak-dialog-footer button", stage.dialog), index)),
  }),
  "open the menu of a row": (index) => ({
    at: ["page"],
    run: async (stage) => press(stage, nth(allOf("tr[data-key-id] [aria-haspopup=menu]"), index)),
  }),
  "choose in the menu": (index) => ({
    at: ["menu"],
    run: async (stage) => press(stage, nth(allOf("[role=menuitem]"), index)),
  }),
  "revoke a key": (index) => ({
    at: ["page"],
    run: async (stage) => {
      const row = nth(allOf("tr[data-key-id][data-status=active]"), index);
      await press(stage, row?.querySelector("[aria-haspopup=menu]"));
      await press(stage, allOf("[role=menuitem][data-tone=danger]").at(-1));
      await press(stage, allOf("dialog[open][role=alertdialog] .mak-dialog-footer button").at(-1));
    },
  }),
  "open the details of a key": (index) => ({
    at: ["page"],
    run: async (stage) => press(stage, nth(allOf("tr[data-key-id] .mak-row-open"), index)),
  }),
  "filter by status": (index) => ({
    at: ["page"],
    run: async (stage) => press(stage, nth(allOf(".mak-segment-control"), index)),
  }),
  "filter by workspace": (index) => ({
    at: ["page"],
    run: async (stage) => choose(stage, ".mak-workspace-filter select", index),
  }),
  "show a workspace in the chart": (index) => ({
    at: ["page"],
    run: async (stage) => choose(stage, ".mak-chart-picker select", index),
  }),
  search: (index) => ({
    at: ["page"],
    run: async (stage) => {
      const field = document.querySelector("input[type=search]");
      if (field !== null) await stage.driver.search(nth(["Fuzz", "pro", "zzz", " "], index) ?? "");
    },
  }),
  "change the language": (index) => ({
    run: (stage) => {
      stage.locale = nth(locales, index) ?? stage.locale;
      stage.show();
    },
  }),
  "somebody else changes things": (index) => ({ run: ({ company }) => company.change(index + 1) }),
};

const faults: readonly Fault[] = ["refused", "lost", "slow", "broken"];

const anyFault = fc.tuple(fc.constantFrom(...faultyMethods), fc.constantFrom(...faults)).map(([method, fault]) =>
  step(`the next ${method} is ${fault}`, {
    run: ({ network }) => network.faults.set(method, fault),
  }),
);

/** What a random person would seldom do in this order. */
const sends = fc.constantFrom<Fault | undefined>(undefined, "lost", ...faults).map((fault) =>
  step(`open, name and send, and the answer is ${fault ?? "there"}`, {
    at: ["page"],
    run: async (stage) => {
      await press(stage, document.querySelector(".mak-create-button"));
      await stage.settle();
      const field = nameField(stage);
      if (field == null) return;
      const name = `Sent ${String((stage.names += 1))}`;
      await stage.user.clear(field);
      await stage.user.type(field, name);
      ask(stage, name);
      if (fault !== undefined) stage.network.faults.set("createKey", fault);
      await stage.user.keyboard("{Enter}");
    },
  }),
);

const anyFixed = Object.entries(fixed).map(([label, options]) => fc.constant(step(label, options)));
const anyIndexed = Object.entries(indexed).map(([label, make]) =>
  fc.nat({ max: 7 }).map((index) => step(`${label} (${String(index)})`, make(index))),
);

/** In a dialog most steps cannot be taken, so those that can come more often. */
const inDialogs = ["copy the key", "say that it is saved", "Escape with a key that nobody saved", "type a name"];
const often = [
  ...[...inDialogs, ...inDialogs].map((label) => fc.constant(step(label, fixed[label] as StepOptions))),
  ...Array.from({ length: 4 }, () => anyIndexed[0]).filter((each) => each !== undefined),
];

/** Everything that a person, a host and a network do. */
export const allSteps: fc.Arbitrary<Step>[] = [
  ...anyFixed,
  ...anyIndexed,
  ...often,
  ...[anyFault, anyFault, sends, sends, sends, sends],
];
