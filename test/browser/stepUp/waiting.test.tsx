import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import type { StepUpChallenge } from "@mark-ai/api-keys";
import { ApiKeysError, type ApiKeysAdapter, type RevokeKeyInput } from "@mark-ai/api-keys/contract";
import { fixtureKeyAttributes } from "@mark-ai/api-keys/testing";
import { forgetUnsavedKey, rememberUnsavedKey } from "../../../src/data/creation/unsavedKeys.ts";
import { allowAdapterFaults } from "../../support/failOnConsole.ts";
import { deferred } from "../../support/deferred.ts";
import * as creating from "../create/setup.tsx";
import { aBackend, fixtureKey, names, renderTable, rowOf, type TableProps } from "../table/frame.tsx";
import { wantsProof } from "./hosts.tsx";

allowAdapterFaults();

const waiting = "Waiting for you to confirm your identity. Nothing happens until then.";
const declined = /^Your identity was not confirmed\./;
const inADay = "2026-11-17T10:30:00.000Z";
const announced = () => screen.getAllByRole("status", { hidden: true }).map((region) => region.textContent);
const alarmed = () => screen.getAllByRole("alert", { hidden: true }).map((region) => region.textContent);

/** A host that asks in another window: nothing of it is on the page. */
function aHost() {
  const challenges: StepUpChallenge[] = [];
  const answers: ((proof: boolean) => void)[] = [];
  const onStepUp = (challenge: StepUpChallenge) => {
    challenges.push(challenge);
    const { promise, resolve } = deferred<boolean>();
    answers.push(resolve);
    return promise;
  };
  return { challenges, onStepUp, answer: (proof: boolean) => answers.at(-1)?.(proof) };
}

/** A table of one key whose backend refuses each change until the person has proved who they are. */
function showTable(key = fixtureKey(), props: TableProps = {}) {
  const host = aHost();
  const asked: unknown[] = [];
  let isProven = false;
  const backend = aBackend([key], {}, { scheduledRevoke: { maxHours: 168 }, keyAttributes: fixtureKeyAttributes });
  const whenProven = (input: unknown, change: () => typeof key) => {
    asked.push(input);
    if (!isProven) return Promise.reject(wantsProof());
    const changed = change();
    backend.keys = [changed];
    return Promise.resolve(changed);
  };
  const adapter: ApiKeysAdapter = {
    ...backend.adapter,
    revokeKey: (input: RevokeKeyInput) =>
      whenProven(input, () => {
        const { id, name } = key;
        if (input.at === undefined) return { ...key, status: "revoked", revokedAt: "2026-11-16T10:30:00Z" };
        return input.at === null ? fixtureKey({ id, name }) : { ...key, revokesAt: input.at };
      }),
    updateKey: (input) =>
      whenProven(input, () => ({
        ...key,
        name: input.name ?? key.name,
        ...(input.description !== undefined && { description: input.description }),
        ...(input.attributes !== undefined && { attributes: { ...key.attributes, ...input.attributes } }),
      })),
  };
  renderTable(adapter, { onStepUp: host.onStepUp, ...props });
  const answer = (proof: boolean) => {
    isProven = proof;
    host.answer(proof);
  };
  return { ...host, answer, asked };
}

async function openRevoke() {
  await userEvent.click(await screen.findByRole("button", { name: "Actions for Production" }));
  await userEvent.click(await screen.findByRole("menuitem", { name: "Revoke" }));
  return within(await screen.findByRole("alertdialog", { name: "Revoke Production?" }));
}
async function openDetails() {
  await userEvent.click(within(await rowOf("Production")).getByRole("button", { name: "Production" }));
  return within(await screen.findByRole("dialog", { name: "Production" }));
}
async function rename(to: string) {
  await userEvent.click(await screen.findByRole("button", { name: "Actions for Production" }));
  await userEvent.click(await screen.findByRole("menuitem", { name: "Rename" }));
  const field = await screen.findByRole("textbox", { name: "New name" });
  await userEvent.fill(field, to);
  await userEvent.keyboard("{Enter}");
  return field;
}

describe("G29 the form of a key", () => {
  function showForm() {
    const host = aHost();
    const backend = creating.aBackend({ createKey: () => Promise.reject(wantsProof()) });
    creating.show(backend, { onStepUp: host.onStepUp });
    return { ...host, backend };
  }

  it("says and announces what it waits for, and Escape leads back to what was entered; the next one closes", async () => {
    const { challenges, backend } = showForm();
    const form = within(await creating.openForm("Shop", { submit: true }));
    expect(await form.findByText(waiting)).toBeVisible();
    await waitFor(() => expect(announced()).toContain(waiting));
    await userEvent.keyboard("{Escape}");
    expect(await form.findByText(declined)).toBeVisible();
    expect(form.queryByText(waiting)).toBeNull();
    expect(form.getByRole("textbox", { name: "Key name" })).toHaveValue("Shop");
    expect(challenges[0]?.signal.aborted).toBe(true);
    await userEvent.keyboard("{Escape}");
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(backend.creates).toHaveLength(1);
  });

  it("can be sent again after the person declined", async () => {
    const { challenges, answer, backend } = showForm();
    const form = within(await creating.openForm("Shop", { submit: true }));
    await form.findByText(waiting);
    answer(false);
    await form.findByText(declined);
    await userEvent.click(form.getByRole("button", { name: "Create" }));
    await form.findByText(waiting);
    expect([challenges.length, backend.creates.map(({ name }) => name)]).toEqual([2, ["Shop", "Shop"]]);
    await userEvent.click(form.getByRole("button", { name: "Cancel" }));
    await form.findByText(declined);
  });
});

describe("G29 the question before a key is revoked", () => {
  it("waits, and the key is revoked once the person has confirmed their identity: by keyboard alone", async () => {
    const { answer, asked, challenges } = showTable();
    const dialog = await openRevoke();
    await userEvent.tab();
    dialog.getByRole("button", { name: "Revoke key" }).focus();
    await userEvent.keyboard("{Enter}");
    expect(await dialog.findByText(waiting)).toBeVisible();
    await waitFor(() => expect(announced()).toContain(waiting));
    expect(challenges).toMatchObject([{ action: "revoke" }]);
    expect(await rowOf("Production")).not.toHaveTextContent("Revoked");
    answer(true);
    await waitFor(() => expect(screen.queryByRole("alertdialog")).toBeNull());
    expect(await rowOf("Production")).toHaveTextContent("Revoked");
    expect(asked).toEqual([{ keyId: "key_production" }, { keyId: "key_production" }]);
  });

  it("says that the key was not revoked where the person declines, and can be tried again", async () => {
    const { answer, asked } = showTable();
    const dialog = await openRevoke();
    await userEvent.click(dialog.getByRole("button", { name: "Revoke key" }));
    await dialog.findByText(waiting);
    answer(false);
    expect(await dialog.findByText(declined)).toBeVisible();
    await userEvent.click(dialog.getByRole("button", { name: "Revoke key" }));
    await dialog.findByText(waiting);
    answer(true);
    await waitFor(() => expect(screen.queryByRole("alertdialog")).toBeNull());
    expect(asked).toHaveLength(3);
  });

  it.each(["Escape", "Cancel"])("closes by %s while it waits, and the key stays", async (way) => {
    const { answer, asked, challenges } = showTable();
    const dialog = await openRevoke();
    await userEvent.click(dialog.getByRole("button", { name: "Revoke key" }));
    await dialog.findByText(waiting);
    if (way === "Escape") await userEvent.keyboard("{Escape}");
    else await userEvent.click(dialog.getByRole("button", { name: way }));
    await waitFor(() => expect(screen.queryByRole("alertdialog")).toBeNull());
    expect(challenges[0]?.signal.aborted).toBe(true);
    answer(true);
    expect(await rowOf("Production")).toHaveTextContent("Active");
    expect(asked).toHaveLength(1);
  });

  it("sends the same time again where the revocation is scheduled", async () => {
    const { answer, asked, challenges } = showTable();
    const dialog = await openRevoke();
    await userEvent.selectOptions(dialog.getByRole("combobox", { name: "When" }), "In 24 hours");
    await userEvent.click(dialog.getByRole("button", { name: "Schedule" }));
    expect(await dialog.findByText(waiting)).toBeVisible();
    answer(false);
    await dialog.findByText(declined);
    expect(dialog.getByRole("combobox", { name: "When" })).toHaveValue("24");
    await userEvent.click(dialog.getByRole("button", { name: "Schedule" }));
    await dialog.findByText(waiting);
    answer(true);
    await waitFor(() => expect(screen.queryByRole("alertdialog")).toBeNull());
    expect(challenges.map(({ action }) => action)).toEqual(["schedule", "schedule"]);
    expect(asked).toEqual(Array.from({ length: 3 }, () => ({ keyId: "key_production", at: inADay })));
  });
});

describe("G29 an editor of a key", () => {
  it("keeps what was typed when the waiting is given up by Escape; the next Escape puts it back", async () => {
    const { asked, challenges } = showTable();
    const field = await rename("Shop");
    await waitFor(() => expect(field).toHaveAccessibleDescription(waiting));
    await waitFor(() => expect(announced()).toContain(waiting));
    await userEvent.keyboard("{Escape}");
    await waitFor(() => expect(field).toHaveAccessibleDescription(declined));
    expect(field).toHaveValue("Shop");
    expect(field).toHaveFocus();
    await waitFor(() => expect(alarmed().join()).toMatch(/Your identity was not confirmed/));
    expect([challenges[0]?.signal.aborted, asked.length]).toEqual([true, 1]);
    await userEvent.keyboard("{Escape}");
    await waitFor(() => expect(names()).toEqual(["Production"]));
  });

  it("saves the name once the person has confirmed their identity, also the second time", async () => {
    const { answer, challenges } = showTable();
    const field = await rename("Shop");
    await waitFor(() => expect(field).toHaveAccessibleDescription(waiting));
    answer(false);
    await waitFor(() => expect(field).toHaveAccessibleDescription(declined));
    await userEvent.keyboard("{Enter}");
    await waitFor(() => expect(field).toHaveAccessibleDescription(waiting));
    answer(true);
    await waitFor(() => expect(names()).toEqual(["Shop"]));
    expect(challenges.map(({ action }) => action)).toEqual(["update", "update"]);
  });

  it("gives the change of the details up when the panel is closed", async () => {
    const { challenges } = showTable(fixtureKey({ attributes: { environment: "production", team: "Growth" } }));
    const panel = await openDetails();
    await userEvent.click(await panel.findByRole("button", { name: "Edit details" }));
    const team = await panel.findByRole("textbox", { name: "Team (optional)" });
    await userEvent.fill(team, "Sales");
    await userEvent.click(panel.getByRole("button", { name: "Save" }));
    expect(await panel.findByText(waiting)).toBeVisible();
    await userEvent.click(panel.getByRole("button", { name: "Cancel" }));
    expect(await panel.findByText(declined)).toBeVisible();
    expect(team).toHaveValue("Sales");
    await userEvent.click(panel.getByRole("button", { name: "Save" }));
    await panel.findByText(waiting);
    await userEvent.click(panel.getByRole("button", { name: "Close" }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    await waitFor(() => expect(challenges.map(({ signal }) => signal.aborted)).toEqual([true, true]));
  });
});

describe("G29 a key that is going to stop", () => {
  it("is kept once the person has confirmed their identity, or not where they cancel", async () => {
    const { answer, asked, challenges } = showTable(fixtureKey({ revokesAt: inADay }));
    const panel = await openDetails();
    await userEvent.click(panel.getByRole("button", { name: "Keep this key" }));
    expect(await panel.findByText(waiting)).toBeVisible();
    await userEvent.click(panel.getByRole("button", { name: "Cancel" }));
    expect(await panel.findByText(declined)).toBeVisible();
    expect(challenges[0]?.signal.aborted).toBe(true);
    await userEvent.click(panel.getByRole("button", { name: "Keep this key" }));
    await panel.findByText(waiting);
    answer(true);
    await waitFor(() => expect(panel.queryByRole("button", { name: "Keep this key" })).toBeNull());
    expect(asked).toEqual(Array.from({ length: 3 }, () => ({ keyId: "key_production", at: null })));
  });

  it("asks for the proof at Stop now, too", async () => {
    const { answer } = showTable(fixtureKey({ revokesAt: inADay }));
    await userEvent.click((await openDetails()).getByRole("button", { name: "Stop now" }));
    const dialog = within(await screen.findByRole("alertdialog"));
    await userEvent.click(dialog.getByRole("button", { name: "Revoke key" }));
    expect(await dialog.findByText(waiting)).toBeVisible();
    answer(true);
    await waitFor(async () => expect(await rowOf("Production")).toHaveTextContent("Revoked"));
  });
});

describe("G29 a key whose secret was lost", () => {
  it("is revoked only after the proof: closing gives the waiting up, and closing again closes", async () => {
    const host = aHost();
    const backend = creating.aBackend({
      idempotentCreate: true,
      createKey: ({ name }) =>
        Promise.reject(new ApiKeysError("secret_already_shown", { existingKey: creating.aKey({ name }) })),
      revokeKey: () => Promise.reject(wantsProof()),
    });
    creating.show(backend, { onStepUp: host.onStepUp });
    await creating.openForm("Shop", { submit: true });
    const title = { name: "The key was created, but it never reached you" };
    const dialog = within(await screen.findByRole("dialog", title));
    await userEvent.click(dialog.getByRole("button", { name: "Revoke it and create another" }));
    expect(await dialog.findByText(waiting)).toBeVisible();
    await userEvent.keyboard("{Escape}");
    expect(await dialog.findByText(declined)).toBeVisible();
    expect(host.challenges[0]?.signal.aborted).toBe(true);
    await userEvent.keyboard("{Escape}");
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  });

  it("is offered on the page again, and there the waiting can be cancelled, too", async () => {
    const host = aHost();
    const backend = creating.aBackend({ revokeKey: () => Promise.reject(wantsProof()) });
    rememberUnsavedKey("step-up", creating.aKey({ name: "Shop" }), "lost");
    creating.show(backend, { onStepUp: host.onStepUp, scope: "step-up" });
    const notice = within(await screen.findByRole("group", { name: "Shop" }));
    await userEvent.click(await notice.findByRole("button", { name: "Revoke it and create another" }));
    expect(await notice.findByText(waiting)).toBeVisible();
    await userEvent.click(notice.getByRole("button", { name: "Cancel" }));
    expect(await notice.findByText(declined)).toBeVisible();
    expect(host.challenges).toMatchObject([{ action: "revoke", signal: { aborted: true } }]);
    forgetUnsavedKey("step-up", "key_1");
  });
});

describe("G29 the replaced key", () => {
  it("stays active where its stop waits when the dialog is closed: the dialog says so before it closes", async () => {
    const host = aHost();
    const { adapter } = aBackend(
      [fixtureKey()],
      { revokeKey: () => Promise.reject(wantsProof()) },
      { scheduledRevoke: { maxHours: 168 } },
    );
    renderTable(adapter, { onStepUp: host.onStepUp });
    await userEvent.click(await screen.findByRole("button", { name: "Actions for Production" }));
    await userEvent.click(await screen.findByRole("menuitem", { name: "Rotate" }));
    const dialog = within(await screen.findByRole("dialog"));
    await userEvent.selectOptions(dialog.getByRole("combobox", { name: "Old key stops" }), "24");
    await userEvent.click(dialog.getByRole("button", { name: "Create replacement" }));
    await dialog.findByRole("textbox", { name: "Your new key" });
    expect(await dialog.findByText(waiting)).toBeVisible();
    await userEvent.click(dialog.getByRole("button", { name: "I have saved it" }));
    expect(await dialog.findByText(declined)).toBeVisible();
    expect(dialog.getByText(/Production/, { selector: ".mak-notice-title" })).toBeVisible();
    expect(host.challenges).toMatchObject([{ action: "schedule", signal: { aborted: true } }]);
    await userEvent.click(dialog.getByRole("button", { name: "Done" }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(names()).toEqual(["Production (new)", "Production"]);
    expect(screen.queryByText(/^Stops/)).toBeNull();
  });
});

describe("G29 where there is no proof that the backend accepts", () => {
  it.each([
    ["the host has no way to ask", undefined, /this page cannot do that\. Sign in again/],
    ["the backend does not accept it", () => true, /^The server did not accept the confirmation of your identity\./],
  ])("the page says so: %s", async (_, onStepUp, says) => {
    showTable(fixtureKey(), { onStepUp });
    const dialog = await openRevoke();
    await userEvent.click(dialog.getByRole("button", { name: "Revoke key" }));
    expect(await dialog.findByText(says)).toBeVisible();
    expect(dialog.getByRole("button", { name: "Revoke key" })).toBeEnabled();
  });
});
