import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { StrictMode } from "react";
import { afterEach, describe, expect, it } from "vitest";
import { ApiKeysPage, type ApiKeysEvent } from "@mark-ai/api-keys";
import { createMemoryAdapter } from "@mark-ai/api-keys/adapters/memory";

const now = () => Date.parse("2026-11-16T10:30:00Z");
const adapterOf = (seed: number) => createMemoryAdapter({ clock: now, seed });
const region = (name: string) => screen.getByRole("region", { name });
const tableOf = (name: string) => within(region(name)).findByRole("table", { name: "API keys" });

function twoPages(onEvent?: (of: string, event: ApiKeysEvent) => void) {
  const adapters = { Acme: adapterOf(1), Bolt: adapterOf(2) };
  render(
    <StrictMode>
      {Object.entries(adapters).map(([company, adapter]) => (
        <section key={company} aria-label={company} data-company={company}>
          <ApiKeysPage adapter={adapter} scope={company} now={now} onEvent={(event) => onEvent?.(company, event)} />
        </section>
      ))}
    </StrictMode>,
  );
}

async function settled() {
  for (const company of ["Acme", "Bolt"]) {
    await within(await tableOf(company)).findByText("Production");
    await within(region(company)).findByText("Questions");
    // Said after it is drawn.
    await within(region(company)).findByText(/ keys found$/, { ignore: false });
  }
}

const companyOf = (element: Element | null) => element?.closest<HTMLElement>("[data-company]")?.dataset["company"];
const ids = () => [...document.querySelectorAll("[id]")].map(({ id }) => id);
const twice = () => ids().filter((id, index, all) => all.indexOf(id) !== index);

/** References to ids that lead nowhere, or out of the page that they stand in. */
function astray(): string[] {
  const attributes = ["aria-labelledby", "aria-describedby", "aria-controls", "for"];
  return attributes.flatMap((attribute) =>
    [...document.querySelectorAll(`[data-company] [${attribute}]`)].flatMap((element) =>
      (element.getAttribute(attribute) ?? "")
        .split(/\s+/)
        .filter((id) => element.closest("[data-company]")?.contains(document.getElementById(id)) !== true)
        .map((id) => `${attribute}=${id}`),
    ),
  );
}

afterEach(() => {
  window.history.replaceState(null, "", window.location.pathname + window.location.search);
  sessionStorage.clear();
});

describe("two pages on one screen", () => {
  it("share no id, and every reference stays in its own page", async () => {
    twoPages();
    await settled();
    expect(ids()).toContain("lost-key");
    expect(twice()).toEqual([]);
    expect(astray()).toEqual([]);
  });

  it("leave the ids that help articles name to the first", async () => {
    twoPages();
    await settled();
    const named = () => companyOf(document.getElementById("lost-key"));
    expect(named()).toBe("Acme");
    window.location.hash = "#lost-key";
    await waitFor(() => expect(document.getElementById("lost-key")).toHaveFocus());
    expect(within(region("Bolt")).getByText("Questions").closest("details")).not.toHaveAttribute("open");
  });

  it("keep their keys, their events and what they say aloud to themselves", async () => {
    const user = userEvent.setup();
    const events: string[] = [];
    twoPages((of, { type }) => events.push(`${of} ${type}`));
    await settled();
    const said: string[] = [];
    const observer = new MutationObserver((changes) => {
      for (const { target } of changes) {
        const live = target instanceof Element ? target.closest("[aria-live]") : null;
        if (live?.textContent) said.push(companyOf(live) ?? "outside");
      }
    });
    observer.observe(document.body, { childList: true, subtree: true });

    await user.click(within(region("Bolt")).getByRole("button", { name: "Create API Key" }));
    expect(await screen.findAllByRole("dialog")).toHaveLength(1);
    await user.type(await screen.findByLabelText("Key name"), "Only in Bolt{Enter}");
    await user.click(await screen.findByRole("button", { name: "I have saved it" }));
    expect(await within(await tableOf("Bolt")).findByText("Only in Bolt")).toBeVisible();
    expect(within(region("Acme")).queryByText("Only in Bolt")).toBeNull();
    observer.disconnect();
    expect(events).toContain("Bolt key-created");
    expect(events.filter((event) => event.startsWith("Acme"))).toEqual(["Acme ready"]);
    expect(said.length).toBeGreaterThan(0);
    expect(new Set(said)).toEqual(new Set(["Bolt"]));
  });

  it("lock the scroll and take the focus for one dialog at a time, and give it back to the page that opened it", async () => {
    const user = userEvent.setup();
    twoPages();
    await settled();
    for (const company of ["Acme", "Bolt"]) {
      const opener = within(region(company)).getByRole("button", { name: "Create API Key" });
      await user.click(opener);
      await screen.findByLabelText("Key name");
      await user.keyboard("{Escape}");
      await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
      expect(opener).toHaveFocus();
    }
  });
});
