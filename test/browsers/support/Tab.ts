import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { clickAt, chord, typing, type Driver, type Key } from "./Driver.ts";

const queries = readFileSync(
  createRequire(import.meta.url).resolve("@testing-library/dom/dist/@testing-library/dom.umd.min.js"),
  "utf8",
);

/** How long the page has for anything, in milliseconds. */
const patience = 20_000;

export interface Target {
  readonly role: string;
  readonly name: string;
}

/** A page as a person meets it, in any browser: things are found by role and name, and clicked where they stand. */
export class Tab {
  constructor(readonly driver: Driver) {}

  async open(url: string): Promise<void> {
    await this.driver.open(url);
    await this.driver.evaluate(`(() => { ${queries}; return true; })()`);
  }

  async click(target: Target): Promise<void> {
    await this.driver.perform(clickAt(await this.find(target)));
  }

  async press(...keys: Key[]): Promise<void> {
    await this.driver.perform(chord(...keys));
  }

  async type(text: string): Promise<void> {
    await this.driver.perform(typing(text));
  }

  /** Where an element stands, once it is there, has stopped moving, and nothing covers it. */
  find({ role, name }: Target): Promise<{ x: number; y: number }> {
    return this.until(`${role} "${name}"`, `${element(role, name)} && place(${element(role, name)})`) as Promise<{
      x: number;
      y: number;
    }>;
  }

  async gone({ role, name }: Target): Promise<void> {
    await this.until(`no ${role} "${name}"`, `${element(role, name)} === null`);
  }

  /** Moves the focus to an element by Tab alone. */
  async tabTo({ role, name }: Target, tab: Key): Promise<void> {
    await this.find({ role, name });
    for (let presses = 0; presses < 40; presses += 1) {
      if (await this.ask(`${element(role, name)} === document.activeElement`)) return;
      await this.press(tab);
    }
    throw new Error(`The ${role} "${name}" was not reached by Tab.`);
  }

  /** Waits until an expression is true, and answers it. */
  async until(what: string, expression: string): Promise<unknown> {
    const end = Date.now() + patience;
    for (;;) {
      const value = await this.ask(expression);
      if (value !== null && value !== false) return value;
      if (Date.now() > end) throw new Error(`${what} did not come. The page says:\n${await this.text()}`);
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
  }

  /** An expression's value, which may use the helpers below. */
  ask(expression: string): Promise<unknown> {
    return this.driver.evaluate(`(() => { ${helpers} return ${expression}; })()`);
  }

  async text(): Promise<string> {
    return String(await this.driver.evaluate("document.body.innerText"));
  }
}

const element = (role: string, name: string) => `one(${JSON.stringify(role)}, ${JSON.stringify(name)})`;

const helpers = `
  const one = (role, name) => TestingLibraryDom.queryAllByRole(document.body, role, { name })[0] ?? null;
  const place = (node) => {
    node.scrollIntoView({ block: "nearest" });
    const box = node.getBoundingClientRect();
    const point = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    const top = document.elementFromPoint(point.x, point.y);
    const endless = ({ effect }) => effect.getComputedTiming().iterations === Infinity;
    const still = document.getAnimations().every((motion) => motion.playState !== "running" || endless(motion));
    return still && top !== null && (node.contains(top) || top.contains(node)) ? point : null;
  };
`;
