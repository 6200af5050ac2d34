import { render, screen, waitFor } from "@testing-library/react";
import { Activity, Suspense, use, useState, type ReactNode } from "react";
import { createPortal } from "react-dom";
import { createRoot } from "react-dom/client";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import styles from "../../src/theme/styles/index.css?inline";
import { ApiKeys, FullScreen, Stage } from "./hosts.tsx";
import { button, create, finish, here, layer, ours, secretIn, useHost, walk, type Place } from "./walk.ts";

const leave: (() => void)[] = [];
beforeEach(() => page.viewport(1100, 800));
afterEach(() => {
  for (const step of leave.splice(0).reverse()) step();
});

/** A switch of the host's, and what it switches. Its button is pressed by script, as a router or a timer would do it. */
function Switched({ children }: { children: (isOn: boolean) => ReactNode }) {
  const [isOn, setOn] = useState(false);
  return (
    <>
      <button type="button" data-testid="switch" onClick={() => setOn((now) => !now)}>
        Switch
      </button>
      {children(isOn)}
    </>
  );
}
const turn = () => screen.getByTestId("switch").click();

function addFrame(attributes: Record<string, string>): HTMLIFrameElement {
  const frame = document.createElement("iframe");
  for (const [name, value] of Object.entries(attributes)) frame.setAttribute(name, value);
  frame.title = "Embedded";
  frame.style.cssText = "inline-size: 1000px; block-size: 700px";
  document.body.append(frame);
  leave.push(() => frame.remove());
  return frame;
}

const inFrame = (frame: HTMLIFrameElement): Place => ({
  find: page.frameLocator(page.getByTitle("Embedded")),
  root: () => frame.contentDocument as Document,
});

function addStyles(root: Document | ShadowRoot) {
  const sheet = document.createElement("style");
  sheet.textContent = styles;
  ("head" in root ? root.head : root).append(sheet);
}

describe("G18: the whole of a key's life in places of a host's page", () => {
  it("on the whole screen", async () => {
    render(
      <Stage Host={FullScreen}>
        <ApiKeys />
      </Stage>,
    );
    await userEvent.click(button("Fill the screen"));
    await waitFor(() => expect(document.fullscreenElement).not.toBeNull());
    leave.push(() => void document.exitFullscreen().catch(() => undefined));
    await walk();
    expect(document.fullscreenElement, "nothing of this left the whole screen").not.toBeNull();
    await document.exitFullscreen();
    await useHost();
  });

  it("in a React portal into an iframe", async () => {
    const frame = addFrame({});
    addStyles(frame.contentDocument as Document);
    render(createPortal(<ApiKeys />, (frame.contentDocument as Document).body));
    await walk(inFrame(frame));
  });

  it.each([
    ["with allow-forms", "allow-same-origin allow-scripts allow-forms"],
    ["without allow-forms (A18)", "allow-same-origin allow-scripts"],
  ])("in a sandboxed iframe %s", async (_name, sandbox) => {
    const frame = addFrame({ sandbox });
    addStyles(frame.contentDocument as Document);
    const root = createRoot((frame.contentDocument as Document).body.appendChild(document.createElement("div")));
    leave.push(() => root.unmount());
    root.render(<ApiKeys />);
    await walk(inFrame(frame));
  });

  it("in a shadow root", async () => {
    const host = document.body.appendChild(document.createElement("div"));
    const shadow = host.attachShadow({ mode: "open" });
    addStyles(shadow);
    const root = createRoot(shadow.appendChild(document.createElement("div")));
    leave.push(
      () => host.remove(),
      () => root.unmount(),
    );
    root.render(<ApiKeys />);
    await walk({ find: page, root: () => shadow });
  });

  it("beside another page on the same screen", async () => {
    render(
      <>
        <section aria-label="First">
          <ApiKeys scope="first" />
        </section>
        <section aria-label="Second">
          <ApiKeys scope="second" />
        </section>
      </>,
    );
    await walk({ ...here, find: page.getByRole("region", { name: "Second", exact: true }) });
    const first = page.getByRole("region", { name: "First", exact: true });
    await expect.element(first.getByText("No keys yet")).toBeVisible();
    await create({ ...here, find: first }, "Make");
    await finish({ ...here, find: first });
  });
});

describe("G18: a host that hides the page while a key is shown, and shows it again", () => {
  const never = new Promise<never>(() => undefined);
  function Waits({ waits, children }: { waits: boolean; children: ReactNode }) {
    if (waits) use(never);
    return children;
  }
  const ways: readonly (readonly [string, (isHidden: boolean, children: ReactNode) => ReactNode])[] = [
    ["a hidden tab panel", (isHidden, children) => <div hidden={isHidden}>{children}</div>],
    ["<Activity>", (isHidden, children) => <Activity mode={isHidden ? "hidden" : "visible"}>{children}</Activity>],
    [
      "Suspense that suspends",
      (isHidden, children) => (
        <Suspense fallback={<p>Loading the settings</p>}>
          <Waits waits={isHidden}>{children}</Waits>
        </Suspense>
      ),
    ],
    ["an inert part of the page", (isHidden, children) => <div inert={isHidden}>{children}</div>],
  ];

  it.each(ways)("%s: the key is kept, and the host can be used meanwhile", async (name, wrap) => {
    render(<Switched>{(isOn) => wrap(isOn, <ApiKeys />)}</Switched>);
    await create();
    const key = secretIn();
    turn();
    if (!name.includes("inert")) {
      await waitFor(() => expect(ours()?.checkVisibility() ?? false, "it is hidden").toBe(false));
      await userEvent.click(page.getByTestId("switch"));
    } else turn();
    await waitFor(() => expect(ours()?.matches(":modal")).toBe(true));
    expect(secretIn()).toBe(key);
    await userEvent.keyboard("{Escape}");
    await userEvent.click(button("Go back"));
    await userEvent.click(button("Copy"));
    await finish();
  });

  it("a layer of the host's that closes by itself: the key is remembered as never saved", async () => {
    render(<Switched>{(isOn) => (isOn ? <p data-testid="layer">closed</p> : <ApiKeys scope="closes" />)}</Switched>);
    await create();
    turn();
    await waitFor(() => expect(layer()).toBe("closed"));
    expect(document.documentElement.outerHTML).not.toMatch(/mk_live_\w{20}/);
    await userEvent.click(page.getByTestId("switch"));
    await expect.element(page.getByText(/before the key “Zapier” was saved/)).toBeVisible();
  });
});
