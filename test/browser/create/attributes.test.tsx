import { screen, waitFor, within } from "@testing-library/react";
import { expect, it } from "vitest";
import { KeysTable, type ApiKeysProviderProps } from "@mark-ai/api-keys";
import { ApiKeysError, type ApiKeysAdapter, type KeyAttribute } from "@mark-ai/api-keys/contract";
import { fixtureAccess, fixtureKeyAttributes } from "@mark-ai/api-keys/testing";
import { expectConsole } from "../../support/failOnConsole.js";
import { aBackend, aKey, openForm, show, userEvent } from "./setup.tsx";

const declaring = (
  keyAttributes: readonly KeyAttribute[] = fixtureKeyAttributes,
  given: Partial<ApiKeysAdapter> = {},
) => aBackend({ getAccess: () => Promise.resolve(fixtureAccess({ keyAttributes })), ...given });

const create = (dialog: HTMLElement) => userEvent.click(within(dialog).getByRole("button", { name: "Create" }));
const revealed = (dialog: HTMLElement) => within(dialog).findByRole("textbox", { name: "Your new key" });

it("G19: declared attributes are asked for in the page's own controls, and sent with the key", async () => {
  const backend = declaring();
  show(backend);
  const dialog = await openForm("Importer");
  await userEvent.selectOptions(within(dialog).getByRole("combobox", { name: "Environment" }), "staging");
  await userEvent.fill(within(dialog).getByRole("textbox", { name: "Team (optional)" }), " Growth ");
  const sources = within(dialog).getByRole("group", { name: "Sources (optional)" });
  await userEvent.click(within(sources).getByRole("checkbox", { name: "Help desk" }));
  await userEvent.click(within(sources).getByRole("checkbox", { name: "Website" }));
  const review = within(dialog).getByLabelText("Review on (optional)");
  expect(review).toHaveAccessibleDescription("Somebody looks at it then.");
  await userEvent.fill(review, "2027-02-26");
  await userEvent.click(within(dialog).getByRole("checkbox", { name: "Business-critical" }));
  await create(dialog);
  await revealed(dialog);
  expect(backend.creates[0]?.attributes).toEqual({
    environment: "staging",
    team: "Growth",
    sources: ["website", "helpdesk"],
    review: "2027-02-26",
    critical: true,
  });
});

it("G19: one that is required is said to be missing when Create is pressed, gets the focus, and nothing is sent", async () => {
  const backend = declaring();
  show(backend);
  const dialog = await openForm("Importer");
  const environment = within(dialog).getByRole("combobox", { name: "Environment" });
  expect(environment).not.toHaveAttribute("aria-invalid");
  await create(dialog);
  await waitFor(() => expect(environment).toHaveFocus());
  expect(environment).toHaveAccessibleDescription("This is required.");
  expect(environment).toBeInvalid();
  expect(backend.creates).toEqual([]);
  await userEvent.selectOptions(environment, "production");
  await create(dialog);
  await revealed(dialog);
  expect(backend.creates[0]?.attributes).toEqual({ environment: "production", critical: false });
});

it("G19: a text that is too long says by how much while it is typed", async () => {
  show(declaring());
  const dialog = await openForm("Importer");
  const team = within(dialog).getByRole("textbox", { name: "Team (optional)" });
  await userEvent.fill(team, "t".repeat(21));
  expect(team).toHaveAccessibleDescription("This has 21 characters. Shorten it to 20.");
  await userEvent.fill(team, "t".repeat(20));
  expect(team).not.toBeInvalid();
});

it.each(["attributes.team", "attributes.sources", "attributes.sources.1", "attributes.critical"])(
  "G19: what the server refuses with the field %s is said beside its control, which has the focus, until it is changed",
  async (field) => {
    const backend = declaring(
      [...fixtureKeyAttributes].map((one) => ({ ...one, required: false })),
      {
        createKey: () => Promise.reject(new ApiKeysError("validation", { field })),
      },
    );
    show(backend);
    const dialog = await openForm("Importer", { submit: true });
    const refused = "The server did not accept this. Change it and try again.";
    const note = await within(dialog).findByText(refused);
    const [, name = ""] = field.split(".");
    const part = dialog.querySelector<HTMLElement>(`[data-field="attributes.${name}"]`) as HTMLElement;
    expect(part).toContainElement(note);
    await waitFor(() => expect(part).toContainElement(document.activeElement as HTMLElement));
    await userEvent.fill(within(dialog).getByRole("textbox", { name: "Key name" }), "Other");
    await waitFor(() => expect(within(dialog).queryByText(refused)).toBeNull());
  },
);

it("G19: rotation starts with the attributes of the old key, as far as the controls can show them", async () => {
  const old = aKey({
    name: "Old",
    attributes: { environment: "staging", team: 7, sources: ["crm", "gone"], critical: true, secretNote: "kept" },
  });
  const backend = declaring(fixtureKeyAttributes, { listKeys: () => Promise.resolve({ items: [old] }) });
  show(backend, { around: <KeysTable /> });
  await userEvent.click(await screen.findByRole("button", { name: "Actions for Old" }));
  await userEvent.click(await screen.findByRole("menuitem", { name: "Rotate" }));
  const dialog = await screen.findByRole("dialog", { name: "Rotate Old" });
  expect(await within(dialog).findByRole("combobox", { name: "Environment" })).toHaveValue("staging");
  await userEvent.click(within(dialog).getByRole("button", { name: "Create replacement" }));
  await revealed(dialog);
  expect(backend.creates[0]?.attributes).toEqual({ environment: "staging", sources: ["crm"], critical: true });
});

it("G19: markup, huge texts and names of the contract's own fields are labels like any other", async () => {
  const odd: readonly KeyAttribute[] = [
    { name: "name", label: "<b>Name</b>", kind: "text", on: ["create"] },
    { name: "workspaceId", label: "w".repeat(900), kind: "text", on: ["create"], help: "<script>" },
    { name: "choice", label: "Without options", kind: "choice", on: ["create"] },
    { name: "toString", label: "Every object has it", kind: "text", on: ["create"] },
  ];
  const createKey = () => Promise.reject(new ApiKeysError("validation", { field: "attributes.name" }));
  const backend = declaring(odd, { createKey });
  show(backend);
  const dialog = await openForm("Importer");
  await userEvent.fill(within(dialog).getByRole("textbox", { name: "<b>Name</b> (optional)" }), "Other");
  expect(within(dialog).queryByText(/Every object has it/)).toBeNull();
  await create(dialog);
  await within(dialog).findByText("The server did not accept this. Change it and try again.");
  expect(backend.creates[0]).toMatchObject({ name: "Importer", attributes: { name: "Other" } });
  expect(within(dialog).getByRole("textbox", { name: "<b>Name</b> (optional)" })).toBeInvalid();
  expect(within(dialog).getByRole("textbox", { name: "Key name" })).not.toBeInvalid();
  expect(dialog.scrollWidth).toBeLessThanOrEqual(dialog.clientWidth);
});

it("G19: without declarations and slots the form has two fields, and no attributes are sent", async () => {
  const backend = aBackend();
  show(backend);
  const dialog = await openForm("Calm");
  expect(dialog.querySelectorAll("input, select, textarea")).toHaveLength(2);
  await create(dialog);
  await revealed(dialog);
  expect(backend.creates[0]).not.toHaveProperty("attributes");
});

const fields: NonNullable<ApiKeysProviderProps["slots"]> = {
  createFields: ({ values, setValue, errors, locked }) => (
    <label>
      Ticket
      <input
        value={typeof values["ticket"] === "string" ? values["ticket"] : ""}
        disabled={locked}
        aria-invalid={errors["ticket"] !== undefined}
        onChange={(event) => setValue("ticket", event.currentTarget.value)}
      />
      <span>{errors["ticket"]}</span>
    </label>
  ),
};

it("G19: the slot createFields sets attributes, keeps what is typed when the host draws anew, and gets the refusals", async () => {
  let refuse = true;
  const backend = aBackend({
    createKey: () =>
      refuse
        ? Promise.reject(new ApiKeysError("validation", { field: "attributes.ticket" }))
        : Promise.resolve({ key: aKey(), secret: "mk_live_7hQ2nVbX4tLw9RzKp3Ys6DfGj1MaCe8u5iOQ" }),
  });
  const { update } = show(backend, { slots: fields });
  const dialog = await openForm("Importer");
  const ticket = within(dialog).getByRole("textbox", { name: "Ticket" });
  await userEvent.type(ticket, "OPS");
  update({ slots: { ...fields, createFields: (props) => fields.createFields?.(props) } });
  expect(ticket).toHaveFocus();
  await userEvent.keyboard("-1");
  expect(ticket).toHaveValue("OPS-1");
  await create(dialog);
  await waitFor(() => expect(ticket).toBeInvalid());
  expect(within(dialog).getByText("The server did not accept this. Change it and try again.")).toBeVisible();
  refuse = false;
  await create(dialog);
  await revealed(dialog);
  expect(backend.creates.map(({ attributes }) => attributes)).toEqual([{ ticket: "OPS-1" }, { ticket: "OPS-1" }]);
});

it("G19: the slot revealFooter gets the key without its secret, and one that throws leaves the secret where it is", async () => {
  let given: unknown;
  const { update } = show(aBackend(), {
    slots: {
      revealFooter: (props) => {
        given = props;
        return <a href="https://acme.example/setup">Set up {props.apiKey.name}</a>;
      },
    },
  });
  const dialog = await openForm("Production", { submit: true });
  await revealed(dialog);
  expect(within(dialog).getByRole("link", { name: "Set up Production" })).toBeVisible();
  expect(JSON.stringify(given)).not.toContain("7hQ2nVbX4tLw");
  expectConsole(/the host's own/);
  update({
    slots: {
      revealFooter: () => {
        throw new Error("the host's own");
      },
    },
  });
  expect(await within(dialog).findByText("This part of the page failed")).toBeVisible();
  expect(await revealed(dialog)).toHaveTextContent("mk_live_7hQ2nVbX4tLw9RzKp3Ys6DfGj1MaCe8u5iOQ");
});

it("G19: a createFields that throws fails alone, and the key can be created", async () => {
  expectConsole(/the host's own/);
  const backend = aBackend();
  show(backend, {
    slots: {
      createFields: () => {
        throw new Error("the host's own");
      },
    },
  });
  const dialog = await openForm("Importer");
  expect(await within(dialog).findByText("This part of the page failed")).toBeVisible();
  await create(dialog);
  await revealed(dialog);
  expect(backend.creates).toHaveLength(1);
});
