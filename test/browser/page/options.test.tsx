import { ApiKeysPage, ApiKeysProvider, KeysTable, type ApiKeysPageProps } from "@mark-ai/api-keys";
import { createMemoryAdapter } from "@mark-ai/api-keys/adapters/memory";
import { cleanup, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { expectConsole } from "../../support/failOnConsole.ts";

const now = () => Date.parse("2026-11-16T10:30:00Z");
const memory = () => createMemoryAdapter({ clock: now, seed: 1 });

/** Every option, with a value of a wrong type. An option that is missing here does not compile. */
const wrong: Readonly<Record<keyof Omit<ApiKeysPageProps, "adapter">, unknown>> = {
  workspaceId: 7,
  controller: {},
  scope: {},
  brand: "Acme",
  locale: 33,
  messages: "Hello",
  timeZone: 1,
  colorScheme: "pink",
  theme: "dark",
  density: "wide",
  classNames: ["a"],
  slots: "header",
  snippets: 5,
  revokeConfirmation: true,
  unusedAfterDays: "90",
  portalContainer: "#dialogs",
  queryClient: {},
  onEvent: "log",
  onUnsavedChange: 1,
  onSignedOut: "/login",
  onStepUp: "/confirm",
  prefetched: "nothing",
  now: 1_790_000_000_000,
  hide: "table",
  view: "all",
  onViewChange: {},
};

/** Inside an option: a part of a wrong type counts as not given, and the rest is used. */
const wrongInside: Readonly<Record<string, object>> = {
  "brand.supportUrl": { brand: { productName: "Acme", supportUrl: 5, termsUrl: null } },
  "slots.keyName": { slots: { keyName: "Name", header: null } },
  "snippets.curl": { snippets: { curl: null, envName: 3 } },
  "classNames.row": { classNames: { row: {} } },
  "view.search": { view: { search: null, status: "all", pageSize: 7 } },
};

async function pageWorks() {
  await within(await screen.findByRole("table", { name: "API keys" })).findByText("Production");
  await screen.findByText("Keep your keys safe");
}

/** `null` for an element or for prefetched data is what their types allow: nobody is told of it. */
const mayBeNull = ["portalContainer", "prefetched"];

describe("A20 an option of the host's that cannot be used", () => {
  it.each(Object.keys(wrong))("counts as not given where it is null, and is named once: %s", async (name) => {
    if (!mayBeNull.includes(name)) expectConsole(new RegExp(`the option ${name} is null`));
    const page = <ApiKeysPage adapter={memory()} {...{ [name]: null }} />;
    const { rerender } = render(page);
    await pageWorks();
    rerender(page);
  });

  it.each(Object.entries(wrong))(
    "counts as not given where its type is wrong, and is named: %s",
    async (name, value) => {
      expectConsole(new RegExp(`the option ${name} is `));
      render(<ApiKeysPage adapter={memory()} {...{ [name]: value }} />);
      await pageWorks();
    },
  );

  it.each(Object.entries(wrongInside))("counts as not given inside another: %s", async (path, props) => {
    const [option = ""] = path.split(".");
    expectConsole(new RegExp(`the option ${option}\\.\\w+ is `));
    render(<ApiKeysPage adapter={memory()} {...props} />);
    await pageWorks();
  });

  it("leaves an option that fits as it is, and a table of its own too", async () => {
    expectConsole(/the option view is a number/);
    render(
      <ApiKeysProvider adapter={memory()} now={now} classNames={{ row: "mine" }}>
        <KeysTable {...({ view: 3 } as object)} />
      </ApiKeysProvider>,
    );
    const row = await screen.findByRole("row", { name: /Production/ });
    expect(row).toHaveClass("mine");
    cleanup();
  });

  it("takes nothing from a key that is shown when it comes later", async () => {
    const user = userEvent.setup();
    const adapter = memory();
    const { rerender } = render(<ApiKeysPage adapter={adapter} now={now} />);
    await pageWorks();
    await user.click(screen.getByRole("button", { name: "Create API Key" }));
    await user.type(await screen.findByLabelText("Key name"), "Kept{Enter}");
    await screen.findByRole("textbox", { name: "Your new key" });
    for (const name of Object.keys(wrong)) {
      rerender(<ApiKeysPage adapter={adapter} now={now} {...{ [name]: null }} />);
      expect(screen.getByRole("textbox", { name: "Your new key" })).toBeVisible();
    }
  });
});

describe("the guidance", () => {
  it("A29 numbers its steps and marks its advice, whatever the page's own reset says", async () => {
    render(<ApiKeysPage adapter={memory()} now={now} />);
    await userEvent.click(await screen.findByText("Keep your keys safe"));
    const markOf = (text: RegExp) => getComputedStyle(screen.getByText(text)).listStyleType;
    expect(markOf(/^Create the replacement key/)).toBe("decimal");
    expect(markOf(/^Never put a key in a chat/)).toBe("disc");
  });
});

describe("A20 a mistake that a host without types cannot see", () => {
  it.each<[string, object, RegExp]>([
    ["an option", { workspceId: "x" }, /there is no option workspceId\. Did you mean "workspaceId"\?/],
    [
      "a field of the brand",
      { brand: { suportUrl: "/" } },
      /no option brand\.suportUrl\. Did you mean "brand\.supportUrl"\?/,
    ],
    ["a slot", { slots: { colums: [] } }, /no option slots\.colums\. Did you mean "slots\.columns"\?/],
    ["a section", { hide: ["charts"] }, /hide has no section "charts"\. It takes header, createButton, quota, chart, /],
    ["a time zone", { timeZone: "Mars/Base" }, /knows no timeZone "Mars\/Base"\. Pass an IANA zone/],
    [
      "a command without the key",
      { snippets: { curl: "curl /" } },
      /the snippet curl has no \{key\} where the key goes/,
    ],
  ])("is named once: %s", async (_, options, message) => {
    expectConsole(message);
    render(<ApiKeysPage adapter={memory()} now={now} {...options} />);
    await pageWorks();
  });

  it("is not reported where every option is right", async () => {
    const view = { search: "", status: "all", workspaceId: "", sort: "name:asc", pageSize: 25 } as const;
    render(
      <ApiKeysPage
        adapter={memory()}
        now={now}
        timeZone="Europe/Paris"
        hide={["chart", "links"]}
        snippets={{ curl: "curl {key}" }}
        view={{ ...view, keyId: "nobody", keyAction: "revoke" }}
      />,
    );
    await pageWorks();
  });
});
