import { render, screen, waitFor, within } from "@testing-library/react";
import { createElement, StrictMode } from "react";
import { userEvent } from "vitest/browser";
import { afterEach, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { createMemoryAdapter } from "@mark-ai/api-keys/adapters/memory";
import { preloadOverlays } from "../../../src/components/shared/lazyOverlays.ts";
import { Dialog } from "../../../src/ui/Dialog.tsx";
import { allowAdapterFaults } from "../../support/failOnConsole.ts";
import { allScreens } from "../theme/screens.tsx";
import {
  giveBack,
  leave,
  mount,
  now,
  openForm,
  openMenu,
  openRevoke,
  reveal,
  type Place,
} from "../theme/screenSteps.tsx";
import { Frame } from "../ui/frame.tsx";
import { emulateMedia } from "../usage/emulateMedia.ts";
import { draw } from "./scene.tsx";

allowAdapterFaults();
beforeAll(preloadOverlays);
afterEach(async () => {
  giveBack();
  await emulateMedia({});
});

/** What may change while it moves. Border colours and backgrounds are colours; `content` keeps a text that leaves. */
const movable = /^(?:opacity|transform|color|background-color|border-color|box-shadow|overlay|display|content)$/u;
const comesIn = (ms: number) => ms >= 120 && ms <= 180;
const goesOut = (ms: number) => ms === 80;

/** Each with the reason why it is let alone. */
const exceptions = {
  ".mak-spinner": "turns as long as something is under way, at one place",
  ".mak-chart-ink, .mak-chart-tone": "is never seen: the end of its transition tells that a colour has changed",
};
const isException = (element: Element) => element.matches(Object.keys(exceptions).join(", "));

function place(): Place {
  const container = document.createElement("main");
  document.body.append(container);
  onTestFinished(() => container.remove());
  return { container };
}

/** Milliseconds of each entry of a computed list of times. */
const times = (text: string) => text.split(", ").map((part) => Number.parseFloat(part) * 1_000);

const wait = () => new Promise((resolve) => requestAnimationFrame(resolve));

/** What moves longer, shorter or otherwise than it may, over all that is drawn now. */
function wrongMotions(isReduced: boolean): string[] {
  const wrong: string[] = [];
  for (const element of document.querySelectorAll(".mak-root, .mak-root *")) {
    for (const pseudo of [undefined, "::before", "::after"]) {
      const style = getComputedStyle(element, pseudo);
      const name = `${element.getAttribute("class") ?? ""}${pseudo ?? ""}`;
      const note = (text: string) => wrong.push(`${name}: ${text}`);
      const properties = style.transitionProperty.split(", ");
      const lasts = times(style.transitionDuration);
      const moves = properties
        .map((property, index) => ({ property, ms: lasts[index % lasts.length] ?? 0 }))
        .filter(({ ms }) => ms > 0);
      const isAnimated = style.animationName !== "none" && times(style.animationDuration).some((ms) => ms > 0);
      if (isException(element)) {
        if (isReduced && isAnimated) note(`${style.animationName} with reduced motion`);
        continue;
      }
      for (const { property, ms } of moves) {
        if (isReduced || !movable.test(property) || !(comesIn(ms) || goesOut(ms))) note(`${property} ${String(ms)} ms`);
      }
      if (!isAnimated) continue;
      const [ms = 0] = times(style.animationDuration);
      const isLeaving = style.animationName === "mak-fade-out";
      if (isReduced || !(isLeaving ? goesOut(ms) : comesIn(ms)) || style.animationIterationCount !== "1") {
        note(`${style.animationName} ${String(ms)} ms`);
      }
    }
  }
  return wrong;
}

/** The page's own rules, those in media queries and the like with them. */
function ownRules(list: Iterable<CSSRule>): CSSRule[] {
  return [...list].flatMap((rule) => [rule, ...("cssRules" in rule ? ownRules(rule.cssRules as CSSRuleList) : [])]);
}
const allRules = () =>
  ownRules([...document.styleSheets].flatMap((sheet) => [...sheet.cssRules])).filter(({ cssText }) =>
    cssText.includes("mak-"),
  );

/** What a rule gives to a property, unless it only takes away what others gave. */
function declared(style: CSSStyleDeclaration, property: string): string {
  const value = style.getPropertyValue(property);
  const takesAway = /^(?:revert|initial)$/u.test(value) || (property === "animation" && style.animationName === "none");
  return takesAway ? "" : value;
}

describe("the stylesheet", () => {
  it("lets what comes take the tokens of coming, and what goes the token of going", () => {
    const wrong: string[] = [];
    let found = 0;
    for (const rule of allRules()) {
      if (!(rule instanceof CSSStyleRule)) continue;
      const { style, selectorText } = rule;
      if (/mak-(?:spinner|chart-ink|chart-tone)/u.test(selectorText)) continue;
      const transition = declared(style, "transition");
      const animation = declared(style, "animation");
      const inState = declared(style, "transition-duration");
      // The whole transition stands at the state of rest, that is what one goes back to.
      const isEnd = selectorText.includes("[data-status=");
      const expected = isEnd ? "--_mak-slow" : "--_mak-out";
      if (transition !== "") {
        found += 1;
        if (transition.split(",").some((part) => !part.includes(expected))) wrong.push(`${selectorText} ${transition}`);
      } else if (inState !== "" && !/^var\(--_mak-(?:fast|slow)\)$/u.test(inState)) {
        wrong.push(`${selectorText} ${inState}`);
      }
      if (animation === "") continue;
      found += 1;
      const isLeaving = selectorText.includes("data-mak-leaving");
      const pattern = isLeaving
        ? /mak-fade-out var\(--_mak-out\)/u
        : /mak-(?:fade|rise)-in var\(--_mak-(?:fast|slow)\)/u;
      if (!pattern.test(animation)) wrong.push(`${selectorText} ${animation}`);
    }
    expect(found).toBeGreaterThan(10);
    expect(wrong).toEqual([]);
  });

  it("moves nothing by more than 4 px, and by nothing but opacity and transform", () => {
    const wrong: string[] = [];
    const frames = allRules().filter((rule) => rule instanceof CSSKeyframesRule);
    expect(frames.map(({ name }) => name)).toEqual(["mak-fade-in", "mak-fade-out", "mak-rise-in", "mak-spin"]);
    for (const rule of frames) {
      for (const { style } of rule.cssRules as unknown as Iterable<CSSKeyframeRule>) {
        for (const property of style)
          if (!/^(?:opacity|transform)$/u.test(property)) wrong.push(`${rule.name} ${property}`);
        const transform = style.transform === "" ? "none" : style.transform;
        const { e: x, f: y } = new DOMMatrix(transform.includes("turn") ? "none" : transform);
        if (Math.max(Math.abs(x), Math.abs(y)) > 4) wrong.push(`${rule.name} ${style.transform}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});

// What a host's own slots do is the host's.
const screens = Object.entries(allScreens).filter(([name]) => name !== "broken slots");

describe.each([
  ["full", "no-preference"],
  ["reduced", "reduce"],
] as const)("with %s motion", (_, preference) => {
  it.each(screens)("everything drawn keeps the times: %s", async (_name, show) => {
    await emulateMedia({ "prefers-reduced-motion": preference });
    await show(place());
    await wait();
    expect(wrongMotions(preference === "reduce")).toEqual([]);
  });
});

interface Seen {
  readonly picture: HTMLElement;
  readonly html: string;
  readonly text: string;
  readonly ms: number;
  readonly names: readonly (string | undefined)[];
  readonly opacities: readonly number[];
  readonly focus: Element | null;
  readonly isHit: boolean;
  readonly controls: number;
  readonly offset: number | undefined;
  readonly chosen: string | undefined;
}

/** Looks at each layer that leaves, at the moment at which its picture is put into the document. */
function watchExits(): Seen[] {
  const seen: Seen[] = [];
  const observer = new MutationObserver((records) => {
    for (const node of records.flatMap(({ addedNodes }) => [...addedNodes])) {
      if (node instanceof HTMLElement && node.matches("[data-mak-leaving]")) seen.push(look(node));
    }
  });
  observer.observe(document.body, { subtree: true, childList: true });
  onTestFinished(() => observer.disconnect());
  return seen;
}

function look(picture: HTMLElement): Seen {
  const motions = picture.getAnimations({ subtree: true });
  const [own] = picture.getAnimations();
  const opacities = [0, 40, 79].map((at) => {
    if (own !== undefined) own.currentTime = at;
    return Number(getComputedStyle(picture).opacity);
  });
  const box = picture.querySelector<HTMLElement>(".mak-dialog") ?? picture;
  const { x, y, width, height } = box.getBoundingClientRect();
  const seen = {
    picture,
    html: picture.outerHTML,
    text: picture.innerText,
    ms: Number(own?.effect?.getComputedTiming().duration ?? 0),
    names: motions.map((motion) => (motion as CSSAnimation).animationName),
    opacities,
    focus: document.activeElement,
    isHit: picture.contains(document.elementFromPoint(x + width / 2, y + height / 2)),
    controls: ["button", "heading", "textbox"]
      .flatMap((role) => screen.queryAllByRole(role))
      .filter((element) => picture.contains(element)).length,
    offset: picture.querySelector(".mak-dialog-body")?.scrollTop,
    chosen: picture.querySelector<HTMLSelectElement>(".chosen")?.value,
  };
  if (own !== undefined) own.currentTime = 0;
  return seen;
}

const details = async (at: Place) => {
  await userEvent.click(at.container.querySelector(".mak-row-open") as HTMLElement);
  return within(at.container).findByRole("dialog");
};
const layers = { "a dialog": openForm, "an alert dialog": openRevoke, "the details": details, "a menu": openMenu };

describe("what leaves", () => {
  it.each(Object.entries(layers))("%s: fades within 80 ms, where nobody can reach it", async (_name, open) => {
    await emulateMedia({ "prefers-reduced-motion": "no-preference" });
    const at = place();
    await mount(at);
    const layer = await open(at);
    const title = layer.innerText;
    const seen = watchExits();
    await userEvent.keyboard("{Escape}");
    await waitFor(() => expect(layer).not.toBeInTheDocument());
    const last = seen.at(-1) as Seen;
    expect(last.text.trim()).toBe(title.trim());
    expect(last.ms).toBe(80);
    expect(last.names).toEqual(["mak-fade-out"]);
    expect(last.opacities[0]).toBe(1);
    expect(last.opacities[1]).toBeGreaterThan(last.opacities[2] as number);
    expect(last.opacities[2]).toBeLessThan(0.1);
    expect(last.focus, "the focus does not wait for the motion").toBe(document.activeElement);
    expect(last.focus).not.toBe(document.body);
    expect(last.isHit, "a press goes through").toBe(false);
    expect(last.controls, "assistive technology finds nothing of it").toBe(0);
    expect(last.html).not.toMatch(/ (?:id|role|name|for|aria-label|aria-labelledby|autofocus)=/u);
    await waitFor(() => expect(document.querySelector("[data-mak-leaving]")).toBeNull());
    expect(document.querySelector("[inert]")).toBeNull();
    expect(getComputedStyle(document.documentElement).overflow).toBe("visible");
  });

  it.each(Object.entries(layers))("%s: goes at once with reduced motion", async (_name, open) => {
    await emulateMedia({ "prefers-reduced-motion": "reduce" });
    const at = place();
    await mount(at);
    const layer = await open(at);
    const seen = watchExits();
    await userEvent.keyboard("{Escape}");
    await waitFor(() => expect(layer).not.toBeInTheDocument());
    await wait();
    expect(seen).toEqual([]);
  });

  it("holds nothing of the key when the dialog that showed it leaves (G03)", async () => {
    const at = place();
    await mount(at);
    const dialog = await reveal(at);
    const box = within(dialog).getByRole("textbox", { name: "Your new key" });
    const secret = box.textContent.slice(10, 24);
    const height = box.offsetHeight;
    const seen = watchExits();
    await userEvent.click(within(dialog).getByRole("button", { name: "I have saved it" }));
    await waitFor(() => expect(seen).toHaveLength(1));
    const { html, picture } = seen[0] as Seen;
    expect(secret).toHaveLength(14);
    expect(html).not.toContain(secret);
    expect(html).toContain("This is the only time it is shown.");
    expect(picture.querySelector(".mak-secret")).toHaveTextContent("");
    expect(height).toBeGreaterThan(40);
  });

  it("lets another dialog open while it leaves, and stays below nothing that can be pressed", async () => {
    const at = place();
    await mount(at);
    await openForm(at);
    const seen = watchExits();
    await userEvent.keyboard("{Escape}{Enter}");
    const dialog = await within(at.container).findByRole("dialog", { name: "Create API Key" });
    await waitFor(() => expect(within(dialog).getByRole("textbox", { name: "Key name" })).toHaveFocus());
    await userEvent.keyboard("Zapier");
    expect(within(dialog).getByRole("textbox", { name: "Key name" })).toHaveValue("Zapier");
    expect(seen).toHaveLength(1);
    await waitFor(() => expect(document.querySelector("[data-mak-leaving]")).toBeNull());
  });

  it("is gone with the page, where the host takes that away", async () => {
    const at = place();
    await mount(at);
    const dialog = await openForm(at);
    const seen = watchExits();
    leave(at);
    expect(dialog).not.toBeInTheDocument();
    await wait();
    expect(seen).toEqual([]);
    expect(document.querySelector("[data-mak-leaving], [inert]")).toBeNull();
  });

  it("leaves once in StrictMode, and not while it opens", async () => {
    const seen = watchExits();
    const example = (open: boolean) => (
      <StrictMode>
        <Frame>
          <Dialog open={open} onRequestClose={() => undefined} title="Title" />
        </Frame>
      </StrictMode>
    );
    const { rerender } = render(example(true));
    await screen.findByRole("dialog");
    await wait();
    expect(seen).toEqual([]);
    rerender(example(false));
    await waitFor(() => expect(seen).toHaveLength(1));
    await waitFor(() => expect(document.querySelector("[data-mak-leaving]")).toBeNull());
  });

  it("takes along where one has scrolled to and what one has chosen, and nothing that would load or run again", async () => {
    const example = (open: boolean) => (
      <Frame>
        <Dialog open={open} onRequestClose={() => undefined} title="Title">
          <select className="chosen" defaultValue="b">
            <option value="a">A</option>
            <option value="b">B</option>
          </select>
          <iframe title="Help" />
          {createElement("host-widget")}
          <div style={{ height: 3_000 }}>Much</div>
        </Dialog>
      </Frame>
    );
    const { rerender } = render(example(true));
    const body = (await screen.findByRole("dialog")).querySelector(".mak-dialog-body") as HTMLElement;
    body.scrollTop = 120;
    const seen = watchExits();
    rerender(example(false));
    await waitFor(() => expect(seen).toHaveLength(1));
    const { offset, html, chosen } = seen[0] as Seen;
    expect(offset).toBe(120);
    expect(chosen).toBe("b");
    expect(html).toContain("Much");
    expect(html).not.toMatch(/<(?:iframe|host-widget|dialog)/u);
  });

  it("goes also where its motion is cancelled, and where no frame is drawn", async () => {
    const at = place();
    await mount(at);
    for (const stop of [(motion: Animation) => motion.cancel(), (motion: Animation) => motion.pause()]) {
      await openForm(at);
      const seen = watchExits();
      await userEvent.keyboard("{Escape}");
      await waitFor(() => expect(seen).toHaveLength(1));
      const { picture } = seen[0] as Seen;
      picture.getAnimations().forEach(stop);
      await waitFor(() => expect(picture.isConnected).toBe(false));
    }
  });
});

describe("a reason on a button", () => {
  it("comes within 120 ms and goes within 80, and takes no press while it goes", async () => {
    await emulateMedia({ "prefers-reduced-motion": "no-preference" });
    const at = place();
    await mount(at, { scenario: "read-only" });
    const button = at.container.querySelector(".mak-button[data-reason]") as HTMLElement;
    // It is written below this button where it fits.
    at.container.querySelector(".mak-header-actions")?.classList.remove("mak-header-actions");
    await userEvent.hover(at.container.querySelector("h1") as HTMLElement);
    await userEvent.keyboard("{Shift}");
    const moves = () =>
      button
        .getAnimations({ subtree: true })
        .filter((motion) => (motion.effect as KeyframeEffect).pseudoElement === "::after")
        .map(
          (motion) => `${(motion as CSSTransition).transitionProperty} ${String(motion.effect?.getTiming().duration)}`,
        )
        .sort();
    const settle = () => {
      for (const motion of button.getAnimations({ subtree: true })) motion.finish();
    };
    // An earlier press may have left the pointer there.
    settle();
    button.focus();
    expect(moves()).toEqual(["opacity 120"]);
    settle();
    expect(getComputedStyle(button, "::after").opacity).toBe("1");
    button.blur();
    expect(moves()).toEqual(["content 80", "display 80", "opacity 80"]);
    expect(getComputedStyle(button, "::after").pointerEvents).toBe("none");
    settle();
    expect(getComputedStyle(button, "::after").display).toBe("none");
  });
});

describe("a row", () => {
  it("fades to quiet at the same height when its key is revoked", async () => {
    await emulateMedia({ "prefers-reduced-motion": "no-preference" });
    const memory = createMemoryAdapter({ clock: now, seed: 3 });
    const { root } = await draw({ methods: { listKeys: memory.listKeys, revokeKey: memory.revokeKey } });
    const row = root.querySelector<HTMLElement>(".mak-row[data-status=active]") as HTMLElement;
    const height = row.offsetHeight;
    const name = row.querySelector(".mak-row-name") as HTMLElement;
    const fades: string[] = [];
    const observer = new MutationObserver(() => {
      for (const motion of name.getAnimations() as CSSTransition[]) {
        fades.push(`${motion.transitionProperty} ${String(motion.effect?.getTiming().duration)}`);
      }
    });
    observer.observe(row, { attributeFilter: ["data-status"] });
    onTestFinished(() => observer.disconnect());
    await userEvent.click(within(row).getByRole("button", { name: /^Actions for/ }));
    await userEvent.click(await screen.findByRole("menuitem", { name: /Revoke/ }));
    const dialog = await screen.findByRole("alertdialog");
    await userEvent.click(within(dialog).getByRole("button", { name: /^Revoke/ }));
    await waitFor(() => expect(row).toHaveAttribute("data-status", "revoked"));
    expect(fades).toEqual(["color 180"]);
    expect(row.offsetHeight).toBe(height);
  });
});
