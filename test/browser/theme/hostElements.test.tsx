import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it } from "vitest";
import { stylesOf } from "./hostileHost.ts";
import { giveBack } from "./screenSteps.tsx";
import { mainScreens } from "./screens.tsx";

const undo: (() => void)[] = [];

afterEach(() => {
  giveBack();
  for (const step of undo.splice(0).reverse()) step();
});

function add<E extends HTMLElement>(element: E, to: Element = document.body): E {
  to.append(element);
  undo.push(() => element.remove());
  return element;
}

const everyElement = `
  <h1>Host</h1><h2 class="title">Host</h2><p>Text <a href="#x">link</a> <code>code</code></p>
  <button>Press</button><button disabled>Press</button><input placeholder="x"><select><option>1</option></select><textarea></textarea>
  <table><caption>c</caption><thead><tr><th>1</th></tr></thead><tbody><tr><td>1</td></tr></tbody></table>
  <dialog>d</dialog><details open><summary>s</summary>d</details><ul><li>x</li></ul><dl><dt>t</dt><dd>d</dd></dl>
  <fieldset><legend>l</legend></fieldset><svg width="9" height="9"><path d="M0 0h9"/></svg><p hidden>h</p>
  <div class="table row card menu dialog button root">named as parts of ours</div>`;

/** The names of the styles that are others than before, of each element that has any. */
function changed(before: ReturnType<typeof stylesOf>): Record<string, string[]> {
  const after = stylesOf(before.keys());
  const found = [...before].flatMap(([element, styles]) => {
    const names = [...styles.keys()].filter((name) => after.get(element)?.get(name) !== styles.get(name));
    return names.length === 0 ? [] : [[element.tagName.toLowerCase(), names.sort()] as const];
  });
  return Object.fromEntries(found);
}

function hostWithPage() {
  const host = add(document.createElement("section"));
  host.innerHTML = everyElement;
  const own = [document.documentElement, document.body, host, ...host.querySelectorAll("*")];
  return { before: stylesOf(own), container: add(document.createElement("div")) };
}

describe("the host's own elements (G12)", () => {
  it("keep every computed style when the page mounts, and when a menu is open", async () => {
    const { before, container } = hostWithPage();
    expect(before.size).toBeGreaterThan(35);
    await mainScreens.menu({ container });
    expect(changed(before)).toEqual({});
  });

  it("keep every computed style while a dialog is open, but that the page behind it does not scroll", async () => {
    const { before, container } = hostWithPage();
    await mainScreens["create dialog"]({ container });
    expect(changed(before)).toEqual({ html: ["overflow-block", "overflow-inline", "overflow-x", "overflow-y"] });
    await userEvent.keyboard("{Escape}");
    await waitFor(() => expect(changed(before)).toEqual({}));
  });

  it("may hide the page and take the pointer from it", async () => {
    const container = add(document.createElement("div"));
    await mainScreens.page({ container });
    const title = screen.getByRole("heading", { level: 1 });
    container.style.visibility = "hidden";
    container.style.pointerEvents = "none";
    expect(title).not.toBeVisible();
    expect(getComputedStyle(title).pointerEvents).toBe("none");
  });

  it("stand below a dialog, whatever their z-index", async () => {
    const header = add(document.createElement("header"));
    header.style.cssText = "position: fixed; inset: 0 0 auto; z-index: 2147483647; block-size: 40px";
    await mainScreens["create dialog"]({ container: add(document.createElement("div")) });
    expect(screen.getByRole("dialog")).toContainElement(document.elementFromPoint(4, 4) as HTMLElement);
  });

  it("may hold what floats: portalContainer", async () => {
    const portalContainer = add(document.createElement("aside"));
    const props = { portalContainer };
    await mainScreens.menu({ container: add(document.createElement("div")), props });
    expect(portalContainer).toContainElement(screen.getByRole("menu"));
    await userEvent.keyboard("{Escape}");
    await userEvent.click(screen.getByRole("button", { name: "Create API Key" }));
    expect(portalContainer).toContainElement(await screen.findByRole("dialog"));
  });
});
