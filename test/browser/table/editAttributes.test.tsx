import { screen, waitFor, within } from "@testing-library/react";
import { expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import { ApiKeysError, changedAttributes, type ApiKeysAdapter } from "@mark-ai/api-keys/contract";
import { fixtureKeyAttributes } from "@mark-ai/api-keys/testing";
import { allowAdapterFaults } from "../../support/failOnConsole.ts";
import { deferred } from "../../support/deferred.ts";
import { aBackend, fixtureKey, renderTable, rowOf } from "./frame.js";

allowAdapterFaults();
const attributes = { environment: "production", team: "Growth", critical: true, ours: "kept" };

/** A backend whose keys carry attributes that can be changed. */
function show(given: Partial<ApiKeysAdapter> = {}) {
  const sent: unknown[] = [];
  const backend = aBackend([fixtureKey({ attributes })], {}, { keyAttributes: fixtureKeyAttributes });
  const updateKey: ApiKeysAdapter["updateKey"] = ({ attributes: changes }) => {
    sent.push(changes);
    const key = fixtureKey({ attributes: changedAttributes(attributes, changes) });
    backend.keys = [key];
    return Promise.resolve(key);
  };
  renderTable({ ...backend.adapter, updateKey, ...given });
  return { sent };
}

const open = async () => {
  await userEvent.click(within(await rowOf("Production")).getByRole("button", { name: "Production" }));
  const panel = within(await screen.findByRole("dialog", { name: "Production" }));
  await userEvent.click(await panel.findByRole("button", { name: "Edit details" }));
  return { panel, form: within(await panel.findByRole("group", { name: "Edit details" })) };
};

it("G19 the attributes that can be edited are changed in the details, and only what was changed is sent", async () => {
  const { sent } = show();
  const { panel, form } = await open();
  const environment = form.getByRole("combobox", { name: "Environment" });
  expect(environment).toHaveFocus();
  expect(form.queryByRole("checkbox", { name: "Business-critical" })).toBeNull();
  const team = form.getByRole("textbox", { name: "Team (optional)" });
  expect(team).toHaveValue("Growth");
  await userEvent.fill(team, "  Sales ");
  await userEvent.click(form.getByRole("button", { name: "Save" }));
  await panel.findByText("Sales");
  expect(sent).toEqual([{ team: "Sales" }]);
  await waitFor(() => expect(panel.getByRole("button", { name: "Edit details" })).toHaveFocus());
  expect(await rowOf("Production")).toHaveTextContent("Team: Sales");
});

it("G19 an attribute that is emptied is taken away, and Save without a change sends nothing", async () => {
  const { sent } = show();
  const first = await open();
  await userEvent.click(first.form.getByRole("button", { name: "Save" }));
  expect(sent).toEqual([]);
  await userEvent.click(await first.panel.findByRole("button", { name: "Edit details" }));
  const team = await first.panel.findByRole("textbox", { name: "Team (optional)" });
  await userEvent.clear(team);
  team.focus();
  await userEvent.keyboard("{Enter}");
  await waitFor(() => expect(first.panel.queryByText("Growth")).toBeNull());
  expect(sent).toEqual([{ team: "" }]);
});

it("G19 Escape and Cancel put the attributes back, and the panel stays", async () => {
  const { sent } = show();
  const { panel, form } = await open();
  await userEvent.fill(form.getByRole("textbox", { name: "Team (optional)" }), "Nobody");
  await userEvent.keyboard("{Escape}");
  await waitFor(() => expect(panel.queryByRole("group", { name: "Edit details" })).toBeNull());
  expect(panel.getByText("Growth")).toBeVisible();
  await userEvent.click(panel.getByRole("button", { name: "Edit details" }));
  await userEvent.click(await panel.findByRole("button", { name: "Cancel" }));
  expect(screen.getByRole("dialog", { name: "Production" })).toBeVisible();
  expect(sent).toEqual([]);
});

it("G19 what is missing or too long is said beside its control before anything is sent", async () => {
  const { sent } = show();
  const { form } = await open();
  const environment = form.getByRole("combobox", { name: "Environment" });
  const team = form.getByRole("textbox", { name: "Team (optional)" });
  await userEvent.selectOptions(environment, "");
  await userEvent.click(form.getByRole("button", { name: "Save" }));
  await waitFor(() => expect(environment).toHaveAccessibleDescription("This is required."));
  expect(environment).toHaveFocus();
  await userEvent.fill(team, "t".repeat(21));
  await waitFor(() => expect(team).toHaveAccessibleDescription("This has 21 characters. Shorten it to 20."));
  expect(sent).toEqual([]);
});

it("G19 a refusal stands beside the control that it names, and what was chosen stays", async () => {
  const refusals = [new ApiKeysError("validation", { field: "attributes.team" }), new ApiKeysError("unavailable")];
  show({ updateKey: () => Promise.reject(refusals.shift() ?? new Error("no more")) });
  const { form } = await open();
  const team = form.getByRole("textbox", { name: "Team (optional)" });
  await userEvent.fill(team, "Sales");
  await userEvent.click(form.getByRole("button", { name: "Save" }));
  await waitFor(() =>
    expect(team).toHaveAccessibleDescription("The server did not accept this. Change it and try again."),
  );
  expect(team).toHaveFocus();
  await userEvent.click(form.getByRole("button", { name: "Save" }));
  await form.findByText("The server has a problem. Try again in a moment.");
  expect(team).toHaveValue("Sales");
});

it("G19 nothing is shown as changed before the backend has said so, and a second Save does nothing", async () => {
  const answer = deferred<ReturnType<typeof fixtureKey>>();
  let calls = 0;
  show({
    updateKey: () => {
      calls += 1;
      return answer.promise;
    },
  });
  const { panel, form } = await open();
  await userEvent.fill(form.getByRole("textbox", { name: "Team (optional)" }), "Sales");
  await userEvent.keyboard("{Enter}{Enter}{Escape}");
  await form.findByRole("button", { name: "Saving…" });
  expect(await rowOf("Production")).toHaveTextContent("Team: Growth");
  answer.resolve(fixtureKey({ attributes: { ...attributes, team: "Marketing" } }));
  await panel.findByText("Marketing");
  expect(calls).toBe(1);
});

it("G19 a backend without updateKey offers nothing to edit", async () => {
  show({ updateKey: undefined });
  await userEvent.click(within(await rowOf("Production")).getByRole("button", { name: "Production" }));
  const panel = within(await screen.findByRole("dialog", { name: "Production" }));
  expect(panel.queryByRole("button", { name: "Edit details" })).toBeNull();
});
