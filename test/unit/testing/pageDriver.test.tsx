// @vitest-environment jsdom
import { cleanup, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, it } from "vitest";
import { createMemoryAdapter } from "../../../src/adapters/memory.ts";
import { ApiKeysPage } from "../../../src/ApiKeysPage.tsx";
import { fixtureKeyAttributes, fixtureNow } from "../../../src/testing/fixtures.ts";
import { createPageDriver } from "../../../src/testing/page.ts";

afterEach(cleanup);

const drive = (timeout?: number) => createPageDriver({ screen, within, user: userEvent.setup(), timeout });

it("B9 the page driver creates and revokes a key without a browser, beside another of its name, in a dialog of the host", async () => {
  render(
    <div role="dialog" aria-label="Settings">
      <ApiKeysPage adapter={createMemoryAdapter()} hide={["chart"]} />
    </div>,
  );
  const page = drive();
  expect(await page.keyNames()).toContain("Zapier");
  await page.create({ name: "Zapier" });
  await page.finish();
  expect(await page.status("Zapier")).toBe("Active");
  await page.revoke("Zapier");
  expect(await page.status("Zapier")).toBe("Revoked");
}, 120_000);

it("B9 the page driver reads the status of a key whose name contains the word for another", async () => {
  render(<ApiKeysPage adapter={createMemoryAdapter()} hide={["chart"]} />);
  const page = drive();
  await page.create({ name: "Active campaigns" });
  await page.finish();
  expect(await page.status("Active campaigns")).toBe("Active");
  await page.revoke("Active campaigns");
  expect(await page.status("Active campaigns")).toBe("Revoked");
}, 120_000);

it("B9 G19 G20 G21 the page driver chooses what a backend offers, renames, describes, edits and reads the details without a browser", async () => {
  const now = () => fixtureNow;
  const adapter = createMemoryAdapter({
    clock: now,
    scenario: { name: "policies", keyAttributes: fixtureKeyAttributes },
  });
  render(<ApiKeysPage adapter={adapter} now={now} timeZone="UTC" hide={["chart", "quota", "guidance"]} />);
  const page = drive();
  await page.create({
    name: "Driven",
    workspace: "Sales",
    description: "For the tests",
    expiry: "2027-02-26",
    permissions: ["read knowledge bases"],
    attributes: {
      Environment: "Staging",
      Team: "Growth",
      Sources: ["CRM"],
      "Review on": "2027-01-31",
      "Business-critical": true,
    },
  });
  await page.finish();
  await page.rename("Driven", "Renamed");
  await page.describe("Renamed", "Ask Ada");
  await page.editAttributes("Renamed", { Environment: "Production", Team: "" });
  const details = await page.details("Renamed");
  expect(details).toMatchObject({
    Workspace: "Sales",
    Environment: "Production",
    Sources: "CRM",
    "Business-critical": "Yes",
    Description: "Ask Ada",
    Permissions: "Read only: Can read knowledge bases. Cannot import documents or delete documents.",
    Expires: expect.stringContaining("Feb 26, 2027") as string,
  });
  expect(details).not.toHaveProperty("Team");
  await page.create({
    name: "Preset",
    expiry: 90,
    permissions: "Import only",
    attributes: { Environment: "Staging" },
  });
  await page.finish();
  expect((await page.details("Preset")).Permissions).toMatch(/^Import only/u);
}, 120_000);

it("B9 the page driver says for what it waited in vain, and what it found", async () => {
  render(
    <>
      <table aria-label="API keys">
        <tbody>
          <tr>
            <th scope="row">Production</th>
          </tr>
        </tbody>
      </table>
      <div role="dialog" aria-label="Your key is ready">
        mk_live_AbCd000011112222333344445555664RbeeH
        <button type="button">I have saved it</button>
      </div>
      <div role="dialog" aria-label="Settings" />
    </>,
  );
  const page = drive(50);
  const failures = await Promise.all(
    [page.copy(), page.finish(), page.row("Staging"), page.search("x"), page.create({ name: "x" })].map((step) =>
      step.then(
        () => "it did not fail",
        (error: unknown) => (error as Error).message,
      ),
    ),
  );
  expect(failures).toEqual([
    'Waited 0.05 s for one button "Copy". Found for button: "I have saved it".',
    'Waited 0.05 s for the dialog "Your key is ready" to close. It is still there. Found for button: "I have saved it".',
    'Waited 0.05 s for a key named "Staging" in the table. It shows: Production.',
    expect.stringMatching(/^Waited 0\.05 s for one searchbox ".+"\. There is no searchbox\.$/u),
    expect.stringMatching(/^Waited 0\.05 s for one button "Create API Key"\. Found for button: "I have saved it"\.$/u),
  ]);
});

it.each([
  [
    "an expiry that is not offered",
    { expiry: 7 },
    '"Expires" has no option "7". Its options are "30 days", "90 days", "1 year", "On a date…", "Never".',
  ],
  [
    "a preset that does not exist",
    { permissions: "Nothing" },
    'Waited 0.5 s for one radio "Nothing". Found for radio: "Full access", "Import only", "Read only", "Custom".',
  ],
  [
    "a workspace without the feature",
    { workspace: "Support" },
    '"Workspace" has no option "Support". Its options are "Marketing", "Sales".',
  ],
  [
    "a choice that does not exist",
    { attributes: { Environment: "Moon" } },
    '"Environment" has no option "Moon". Its options are "Choose…", "Production", "Staging", "Development".',
  ],
  [
    "a form that is refused",
    { name: "" },
    'Waited 0.5 s for one dialog "Your key is ready". Found for dialog: "Create API Key". The form says: "Give the key a name, so that people know what uses it.", "This is required.".',
  ],
])("B9 the page driver says what the form has, for %s", async (_, own, message) => {
  const adapter = createMemoryAdapter({ scenario: { name: "policies", keyAttributes: fixtureKeyAttributes } });
  render(<ApiKeysPage adapter={adapter} hide={["chart", "quota", "guidance"]} />);
  await drive().keyNames();
  await expect(drive(500).create({ name: "x", ...own })).rejects.toThrow(new Error(message));
});
