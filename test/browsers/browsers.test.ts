import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { startApp, type App } from "../e2e/support/startApp.ts";
import { startFront, type Front } from "../e2e/support/secretFront.ts";
import { buildPages } from "../e2e/support/secretPages.ts";
import { keys, type Driver, type DriverOptions } from "./support/Driver.ts";
import { startFirefox } from "./support/firefox.ts";
import { startForwardProxy, type ForwardProxy } from "./support/forwardProxy.ts";
import { Tab } from "./support/Tab.ts";
import { startWebKit } from "./support/webkit.ts";

const page = "/pages/production/index.html?whole=true";
const createButton = { role: "button", name: "Create API Key" };
const create = { role: "button", name: "Create" };
const copy = { role: "button", name: "Copy" };
const copied = { role: "button", name: "Copied" };

let app: App;
let front: Front;
let proxy: ForwardProxy;

beforeAll(async () => {
  await buildPages();
  app = await startApp({ seed: "none" });
  front = await startFront(app.url);
  proxy = await startForwardProxy(front.url);
});

afterAll(async () => {
  await proxy.stop();
  await front.stop();
  await app.stop();
});

/** Creates a key up to its reveal. Answers its secret, as it went over the wire. */
async function reveal(tab: Tab, name: string): Promise<string> {
  const before = front.secrets.length;
  await tab.click(createButton);
  await tab.click({ role: "textbox", name: "Key name" });
  await tab.until("The focus on the name", `one("textbox", "Key name") === document.activeElement`);
  await tab.type(name);
  await tab.click(create);
  await tab.find(copy);
  return front.secrets[before] ?? "";
}

/** What is really on the clipboard: pasted by the keyboard into a field, which needs no permission. */
async function paste(tab: Tab): Promise<unknown> {
  const field = `(() => {
    const field = document.createElement("textarea");
    field.setAttribute("aria-label", "Paste here");
    field.style.cssText = "position: fixed; inset: 0 auto auto 0; z-index: 9999";
    document.body.append(field);
    return true;
  })()`;
  await tab.driver.evaluate(field);
  await tab.click({ role: "textbox", name: "Paste here" });
  await tab.until("The focus on the field", `one("textbox", "Paste here") === document.activeElement`);
  await tab.press(keys.control, "v");
  const value = await tab.until("Something pasted", `document.querySelector("textarea").value || false`);
  await tab.driver.evaluate(`(document.querySelector("textarea").remove(), true)`);
  return value;
}

const refuseClipboard = `(() => {
  navigator.clipboard.writeText = () => Promise.reject(new DOMException("no", "NotAllowedError"));
  return true;
})()`;

/** From now on, what the page complains of. */
const listen = `(() => {
  window.complaints = [];
  for (const level of ["error", "warn"]) console[level] = (...words) => complaints.push(words.join(" "));
  addEventListener("error", (event) => complaints.push(event.message));
  addEventListener("unhandledrejection", (event) => complaints.push(String(event.reason)));
  addEventListener("securitypolicyviolation", (event) => complaints.push(event.violatedDirective));
  return true;
})()`;

const browsers: Record<string, (options: DriverOptions) => Promise<Driver>> = {
  Firefox: startFirefox,
  WebKit: startWebKit,
};

/** The key is selected, its keys are named, nothing claims a copy, and the person's own copy counts. */
async function copyByHand(tab: Tab, secret: string): Promise<void> {
  await tab.until("The advice", `one("button", "Press Ctrl+C") !== null`);
  expect(await tab.ask(`one("button", "Copied") === null && String(getSelection())`)).toBe(secret);
  await tab.press(keys.control, "c");
  await finish(tab, secret);
}

/** Closes the dialog, which is only possible once the key counts as saved, and looks at the clipboard. */
async function finish(tab: Tab, secret: string): Promise<void> {
  await tab.click({ role: "button", name: "Done" });
  await tab.gone({ role: "button", name: "Done" });
  expect(await tab.text()).not.toContain(secret);
  expect(await paste(tab)).toBe(secret);
}

for (const [name, start] of Object.entries(browsers)) {
  describe(name, () => {
    let driver: Driver;
    let tab: Tab;

    beforeAll(async () => {
      driver = await start({ proxyPort: proxy.port, clipboard: "as usual" });
      console.log(driver.version);
    });
    afterAll(() => driver.quit());
    beforeEach(() => {
      front.reset();
      tab = new Tab(driver);
    });
    afterEach(async () => {
      expect(await driver.evaluate("window.complaints"), "what the page complained of").toEqual([]);
    });

    it("a key is created, copied, closed and revoked", async () => {
      await tab.open(front.url + page);
      await driver.evaluate(listen);
      // The browsers share one backend, and a name that two keys have is told apart by more.
      const key = `Smoke in ${name}`;
      const secret = await reveal(tab, key);
      expect(secret).toMatch(/^mk_live_/);
      expect(await tab.text()).toContain(secret);
      await tab.click(copy);
      await tab.find(copied);
      await finish(tab, secret);
      await tab.click({ role: "button", name: `Actions for ${key}` });
      await tab.click({ role: "menuitem", name: "Revoke" });
      await tab.click({ role: "button", name: "Revoke key" });
      await tab.gone({ role: "button", name: `Actions for ${key}` });
      await tab.until("Revoked in the row", `one("row", /${key}.*Revoked/) !== null`);
    });

    const places = { "where the browser trusts the page": true, "on plain http": false };
    for (const [place, secure] of Object.entries(places)) {
      for (const gesture of ["click", "Enter", "the space bar"] as const) {
        it(`G02 Copy copies, by ${gesture}, ${place}`, async () => {
          await tab.open((secure ? front.url : "http://insecure.test") + page);
          await driver.evaluate(listen);
          expect(await driver.evaluate(`[isSecureContext, "clipboard" in navigator]`)).toEqual([secure, secure]);
          const secret = await reveal(tab, `By ${gesture}, ${place}`);
          if (gesture === "click") {
            await tab.click(copy);
          } else {
            await tab.tabTo(copy, keys.tab);
            await tab.press(gesture === "Enter" ? keys.enter : keys.space);
          }
          await tab.find(copied);
          await finish(tab, secret);
        });
      }
    }

    it("G02 where the clipboard refuses, the command copies in the same gesture", async () => {
      await tab.open(front.url + page);
      await driver.evaluate(listen);
      await driver.evaluate(refuseClipboard);
      const secret = await reveal(tab, "Clipboard refuses");
      await tab.click(copy);
      await tab.find(copied);
      await finish(tab, secret);
    });

    it("G02 where both ways refuse, the key is selected for the person to copy", async () => {
      await tab.open(front.url + page);
      await driver.evaluate(listen);
      await driver.evaluate(refuseClipboard);
      await driver.evaluate("(document.execCommand = () => false, true)");
      const secret = await reveal(tab, "Both refuse");
      await tab.click(copy);
      await copyByHand(tab, secret);
    });
  });
}

describe("Firefox whose settings let no page copy", () => {
  it("G02 the key is selected for the person to copy", async () => {
    const driver = await startFirefox({ proxyPort: proxy.port, clipboard: "refused" });
    try {
      const tab = new Tab(driver);
      await tab.open(front.url + page);
      const secret = await reveal(tab, "Settings refuse");
      await tab.click(copy);
      await copyByHand(tab, secret);
    } finally {
      await driver.quit();
    }
  });
});
