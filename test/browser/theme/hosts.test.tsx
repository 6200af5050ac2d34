import { cleanup } from "@testing-library/react";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { page } from "vitest/browser";
import stylesheets from "../../../docs/stylesheets.md?raw";
import { pointerSettles } from "../stillness.ts";
import { differences, portrait, stylesOf, withoutPlainStyles, type Portrait } from "./hostileHost.ts";
import { deliveries, hosts, type Host } from "./hosts.ts";
import { giveBack } from "./screenSteps.tsx";
import { mainScreens } from "./screens.tsx";

/** What docs/stylesheets.md says of each host and each of our sheets: whether nothing of the page changes. */
const documented = new Map(
  stylesheets
    .split("\n")
    .filter((line) => line.startsWith("| "))
    .map((line) => line.split("|").map((cell) => cell.trim()))
    .map((cells) => [cells[1] ?? "", cells.slice(2, -1)]),
);

const screens = {
  page: mainScreens.page,
  menu: mainScreens.menu,
  "revealed key": mainScreens["revealed key"],
  "revoke dialog": mainScreens["revoke dialog"],
};

const undo: (() => void)[] = [];

beforeAll(() => page.viewport(1100, 1800));

afterEach(() => {
  cleanup();
  giveBack();
  for (const step of undo.splice(0).reverse()) step();
});

function addSheet(css: string, where: "first" | "last"): void {
  const sheet = document.createElement("style");
  sheet.textContent = css;
  if (where === "first") document.head.prepend(sheet);
  else document.head.append(sheet);
  undo.push(() => sheet.remove());
}

/** A place that no rule of the host's moves, with a font that no host changes. */
function addPlace(): HTMLElement {
  const place = document.createElement("div");
  place.style.cssText = "position: absolute; left: 20px; top: 60px; width: 1000px; font-family: Arial";
  document.body.style.fontFamily = "Arial";
  document.body.append(place);
  undo.push(() => place.remove());
  return place;
}

/** The page as it stands, below a host's sheets for as long as `look` lasts. */
function below<T>({ css, className = "", id = "" }: Host, name: keyof typeof deliveries, look: () => T): T {
  const from = undo.length;
  const { before, after, replaces } = deliveries[name];
  if (replaces) undo.push(withoutPlainStyles());
  addSheet(before(css), "first");
  addSheet(after(css), "last");
  document.body.className = className;
  document.body.id = id;
  undo.push(() => {
    document.body.removeAttribute("class");
    document.body.removeAttribute("id");
  });
  try {
    return look();
  } finally {
    for (const step of undo.splice(from).reverse()) step();
  }
}

const found = new Map<string, Set<string>>();

describe.each(Object.entries(screens))(
  "the %s below the style sheets of real hosts (G12, FAULTS A12, A13)",
  (_screen, show) => {
    it("looks as it does alone, where docs/stylesheets.md says so", { timeout: 240_000 }, async () => {
      await show({ container: addPlace() });
      await pointerSettles();
      const clean: Portrait = portrait();
      expect(clean.size).toBeGreaterThan(1);
      for (const [host, sheets] of Object.entries(hosts)) {
        for (const name of Object.keys(deliveries) as (keyof typeof deliveries)[]) {
          const changed = differences(clean, below(sheets, name, portrait));
          const key = `${host} with ${name}`;
          const all = found.get(key) ?? new Set();
          for (const each of changed) all.add(each);
          found.set(key, all);
        }
      }
      // The control: what was measured is not changed by measuring.
      expect(differences(clean, portrait())).toEqual([]);
    });
  },
);

describe("the table of hosts in docs/stylesheets.md (FAULTS A12)", () => {
  it.each(Object.keys(hosts))("says of %s what was measured", (host) => {
    const measured = Object.keys(deliveries).map((name) => {
      const changed = found.get(`${host} with ${name}`);
      if (changed === undefined) throw new Error("The screens are measured first.");
      return changed.size === 0 ? "holds" : "leaks";
    });
    const examples = Object.keys(deliveries).map((name) => [...(found.get(`${host} with ${name}`) ?? [])].slice(0, 6));
    expect(documented.get(host), JSON.stringify(examples, null, 1)).toEqual(measured);
  });
});

describe("a host's own elements (G12)", () => {
  it.each(Object.entries(hosts))("below %s look the same with our style sheets and without", async (_name, host) => {
    const own = document.createElement("section");
    own.innerHTML = `<h2>Title</h2><p>Text <a href="https://a.test" target="_blank">link</a> <code>code</code></p>
      <ul><li>one</li></ul><button type="button">Press</button><input type="search" placeholder="Find"><progress value="1" max="2"></progress>
      <table><tbody><tr><th>head</th><td>cell</td></tr></tbody></table><svg viewBox="0 0 16 16"><path d="M0 0h9"/></svg>`;
    document.body.append(own);
    undo.push(() => own.remove());
    const elements = [own, ...own.querySelectorAll("*")];
    const read = () => stylesOf(elements);
    const without = withoutPlainStyles();
    addSheet(host.css, "first");
    const before = read();
    without();
    for (const name of Object.keys(deliveries) as (keyof typeof deliveries)[]) {
      // A host in a layer has other rules of its own: it is compared with itself there.
      if (name === "`styles.layer.css`") continue;
      expect(below({ ...host, className: "", id: "" }, name, read), name).toEqual(before);
    }
    await Promise.resolve();
  });
});

afterAll(() => found.clear());
