import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { expect, vi } from "vitest";
import { defaultKeysView, type KeysView } from "@mark-ai/api-keys";
import {
  ApiKeysError,
  errorCodes,
  type Access,
  type ApiKey,
  type ApiKeysErrorCode,
  type KeyList,
} from "@mark-ai/api-keys/contract";
import { fixtureKey, type Fault, type Faults } from "@mark-ai/api-keys/testing";
import { foreign, settled, type Scene, type Stage } from "./scene.tsx";

type Method = "listKeys" | "getImportQuota" | "getImportHistory" | "getAccess" | "createKey" | "revokeKey";

export const fails = (code: ApiKeysErrorCode, more: { retryAfter?: number } = {}): Fault => ({
  type: "reject",
  error: new ApiKeysError(code, { requestId: "4711", retryable: false, ...more }),
});
const failing = (code: ApiKeysErrorCode, ...methods: Method[]): Faults =>
  Object.fromEntries(methods.map((method) => [method, fails(code)]));
export const once: Fault = { type: "delay", ms: 0, times: 1 };
export const access = (change: (access: Access) => Partial<Access>): Faults => ({
  getAccess: { type: "change", change: (given: Access) => ({ ...given, ...change(given) }) },
});
const refusing = { allowed: false } as const;
export const list = (change: (list: KeyList) => Partial<KeyList>): Faults => ({
  listKeys: { type: "change", change: (given: KeyList) => ({ ...given, ...change(given) }) },
});
const view = (change: Partial<KeysView>) => ({ view: { ...defaultKeysView, ...change } });

/** Waits for a sentence that the page says to assistive technology alone. */
const heard = (sentence: string) => screen.findByText(sentence, { selector: ".mak-said", ignore: false });

const production = foreign("Production");
const zapier = foreign("Zapier Integration 2");

export async function menuOf({ words, press }: Stage, keyName = production) {
  await press(words.table.rowMenu({ keyName }));
  return screen.findByRole("menu");
}

export async function choose(stage: Stage, label: string, keyName?: string) {
  await menuOf(stage, keyName);
  await stage.user.click(await screen.findByRole("menuitem", { name: label }));
}

async function asksToRevoke(stage: Stage, keyName?: string) {
  await choose(stage, stage.words.table.revoke, keyName);
  return stage.dialog("alertdialog");
}

async function revokes(stage: Stage) {
  const dialog = await asksToRevoke(stage);
  await stage.press(stage.words.revoke.submit, dialog);
  return dialog;
}

export async function opensForm(stage: Stage) {
  const [button] = await screen.findAllByRole("button", { name: stage.words.page.createKey });
  if (button !== undefined) await stage.user.click(button);
  return stage.dialog();
}

const names = (text: string) => (dialog: HTMLElement) =>
  fireEvent.change(within(dialog).getByRole("textbox"), { target: { value: text } });

async function submits(stage: Stage, name = zapier) {
  const dialog = await opensForm(stage);
  names(name)(dialog);
  await stage.press(stage.words.create.submit, dialog);
  return dialog;
}

async function creates(stage: Stage, name?: string) {
  const dialog = await submits(stage, name);
  await within(dialog).findByRole("textbox", { name: stage.words.reveal.secretLabel });
  return dialog;
}

async function loses(stage: Stage) {
  const dialog = await submits(stage);
  await within(dialog).findByText(stage.words.unknownOutcome.title);
  return dialog;
}

async function rotates(stage: Stage) {
  await choose(stage, stage.words.table.rotate);
  return stage.dialog();
}

/** The clipboard takes everything, or nothing. */
const clipboard = (takes: boolean) => () => {
  const write = () => (takes ? Promise.resolve() : Promise.reject(new DOMException("Not allowed.", "NotAllowedError")));
  Object.defineProperty(navigator, "clipboard", { configurable: true, get: () => ({ writeText: write }) });
  Object.defineProperty(document, "execCommand", { configurable: true, value: () => false });
  return () => {
    Reflect.deleteProperty(navigator, "clipboard");
    Reflect.deleteProperty(document, "execCommand");
  };
};

const offline = () => {
  Object.defineProperty(navigator, "onLine", { configurable: true, get: () => false });
  return () => void Reflect.deleteProperty(navigator, "onLine");
};

const lost: Faults = {
  createKey: { type: "lose", error: new ApiKeysError("network", { requestId: "4711" }), times: 1 },
};
const unsettled = (method: Method): Faults => ({ [method]: { type: "never" } });
const readAgain: Scene["play"] = async ({ queryClient, words }) => {
  await queryClient.invalidateQueries();
  await waitFor(() =>
    expect(screen.getAllByRole("button", { name: new RegExp(`^${words.common.retry}`, "u") }).length).toBeGreaterThan(
      0,
    ),
  );
};

const reads: readonly Method[] = ["listKeys", "getImportQuota", "getImportHistory"];

/** Every code of the union, three at a time: one for the table, one for the card, one for the chart. */
const failures: readonly Scene[] = Array.from({ length: Math.ceil(errorCodes.length / 3) }, (_, at) => {
  const codes = errorCodes.slice(at * 3, at * 3 + 3);
  return {
    name: `failed: ${codes.join(", ")}`,
    faults: Object.fromEntries(codes.map((code, index) => [reads[index] ?? "", fails(code)])),
  };
});

const pages: readonly Scene[] = [
  { name: "loading", loads: true, faults: { getAccess: { type: "never" }, listKeys: { type: "never" } } },
  { name: "first-ever", scenario: "empty" },
  {
    name: "many keys",
    scenario: "many",
    play: async ({ press, words }) => {
      await press(words.table.next);
      await screen.findByText(words.table.page({ page: { value: 2, text: digits(2) } }));
      await settled();
    },
  },
  { name: "filtered to nothing", props: view({ search: "Зендеск", status: "revoked" }) },
  { name: "filtered to the revoked ones", props: view({ status: "revoked" }) },
  {
    name: "searched",
    props: view({ pageSize: 50 }),
    play: async ({ words }) => {
      fireEvent.change(screen.getByRole("searchbox"), { target: { value: "ббб" } });
      await screen.findByRole("heading", { name: words.table.noResultsTitle });
    },
  },
  ...failures,
  { name: "too many requests", faults: { listKeys: fails("rate_limited", { retryAfter: 90 }) } },
  { name: "forbidden to read", faults: failing("forbidden", ...reads) },
  { name: "access failed", faults: failing("unavailable", "getAccess") },
  {
    name: "stale",
    faults: Object.fromEntries(reads.map((method) => [method, [once, fails("unavailable")]])),
    play: readAgain,
  },
  { name: "offline", prepare: offline },
  {
    name: "online again",
    prepare: offline,
    play: async ({ words }) => {
      Reflect.deleteProperty(navigator, "onLine");
      window.dispatchEvent(new Event("online"));
      await heard(words.page.online);
    },
  },
  {
    name: "sorted, one way and the other",
    play: async ({ words, press }) => {
      const { announceAscending, announceDescending, name: column } = words.table;
      await press(column);
      await heard(announceAscending({ column }));
      await press(column);
      await heard(announceDescending({ column }));
    },
  },
  { name: "feature off", scenario: "feature-off" },
  {
    name: "feature off, and nothing known of the ways out",
    scenario: "feature-off",
    props: { brand: { productName: foreign("Acme") } },
  },
  { name: "unknown workspace", props: { workspaceId: "ws_gone" } },
  { name: "forbidden, with the backend's reasons", scenario: "read-only" },
  {
    name: "forbidden, without reasons",
    faults: access(() => ({ permissions: { createKeys: refusing, revokeKeys: refusing, viewUsage: refusing } })),
    play: menuOf,
  },
  {
    name: "no workspace to create a key in",
    without: ["getAccess"],
    part: "createButton",
    play: async ({ words }) => {
      await waitFor(() => expect(screen.getByRole("button")).toHaveAccessibleDescription(words.page.createNoWorkspace));
    },
  },
  {
    name: "a key that cannot be shown",
    faults: list(({ items }) => ({ items: [...items, { id: 7 } as unknown as ApiKey] })),
    play: async ({ words }) => {
      await screen.findByText(words.table.omitted({ keys: { value: 1, text: digits(1) } }));
    },
  },
  { name: "as many keys as allowed", scenario: { name: "demo", maxActiveKeys: 3 } },
  {
    name: "only a list of keys",
    props: { workspaceId: "ws_marketing" },
    without: ["getAccess", "createKey", "revokeKey", "getImportQuota", "getImportHistory"],
  },
  { name: "quota near", scenario: "near" },
  { name: "quota reached", scenario: "reached" },
  { name: "quota over", scenario: "over" },
  { name: "quota unlimited", scenario: "unlimited" },
  { name: "quota unknown", faults: { getImportQuota: { type: "answer", value: { used: -1 } } } },
  {
    name: "the chart as a table, in another workspace",
    play: async ({ press, user, words }) => {
      await press(words.chart.menu);
      await user.click(await screen.findByRole("menuitem", { name: words.chart.showTable }));
      await user.selectOptions(screen.getByRole("combobox", { name: words.chart.workspaceLabel }), foreign("Sales"));
      await screen.findByRole("region", { name: words.chart.tableCaption({ workspace: foreign("Sales") }) });
    },
  },
  {
    name: "each day of the chart being read",
    play: async () => {
      const reader = screen.getByRole("slider");
      reader.focus();
      for (let day = 1; day < 30; day += 1) {
        fireEvent.keyDown(reader, { key: "ArrowLeft" });
        // Whoever listens to the page hears one day after the other.
        await Promise.resolve();
      }
    },
  },
  {
    name: "a chart that waits for another workspace",
    faults: { getImportHistory: [once, { type: "never" }] },
    play: async ({ user, words }) => {
      const picker = screen.getByRole("combobox", { name: words.chart.workspaceLabel });
      await user.selectOptions(picker, foreign("Sales"));
      await screen.findByText(words.chart.loadingWorkspace({ workspace: foreign("Sales") }));
    },
  },
  {
    name: "keys that are idle, nameless, untracked, of a workspace that is gone",
    faults: list(({ items: [first = fixtureKey(), ...rest] }) => ({
      items: [
        { ...first, name: " \u200b" },
        { ...first, id: "untracked", lastUsedAt: undefined, workspaceId: "ws_gone", createdBy: undefined },
        { ...first, id: "idle", createdAt: "2026-01-01T00:00:00Z", lastUsedAt: null },
        { ...first, id: "ends", expiresAt: "2026-12-24T18:00:00Z" },
        { ...first, id: "ended", status: "revoked", revokedAt: "2026-11-01T00:00:00Z" },
        ...rest,
      ],
    })),
    play: async () => {
      const name = document.querySelector('[data-key-id="untracked"] .mak-row-open');
      if (name !== null) fireEvent.click(name);
      await screen.findByRole("dialog");
    },
  },
  {
    name: "a cursor that repeats",
    faults: { listKeys: { type: "answer", value: { items: [fixtureKey({ name: production })], nextCursor: "again" } } },
    play: async ({ press, words }) => {
      await press(words.table.next);
      await screen.findByText(words.table.repeatedCursor);
    },
  },
  {
    name: "a slot that throws",
    complains: /the host's own/,
    props: {
      slots: {
        header: () => {
          throw new Error("the host's own");
        },
      },
    },
  },
  {
    name: "the guidance open",
    play: async ({ user, words }) => {
      await user.click(screen.getByText(words.safety.questionsTitle));
      for (const title of screen.getAllByText(words.safety.keepTitle)) await user.click(title);
      await waitFor(() => expect(document.querySelectorAll("details[open]")).toHaveLength(2));
    },
  },
  { name: "a row's menu", play: menuOf },
  { name: "a part that could not be loaded", part: "failedChunk" },
  {
    name: "the details of a key",
    play: async () => {
      const name = document.querySelector(".mak-row-open");
      if (name !== null) fireEvent.click(name);
      await screen.findByRole("dialog");
    },
  },
];

const dialogs: readonly Scene[] = [
  { name: "create: the form", play: opensForm },
  { name: "create: access is not known yet", loads: true, faults: { getAccess: { type: "never" } }, play: opensForm },
  {
    name: "create: no name",
    play: async (stage) => stage.press(stage.words.create.submit, await opensForm(stage)),
  },
  { name: "create: a name that is too long", play: async (stage) => names("я".repeat(300))(await opensForm(stage)) },
  { name: "create: a name that is taken", play: async (stage) => names(production)(await opensForm(stage)) },
  {
    name: "create: the workspace is gone",
    faults: {
      getAccess: [
        once,
        {
          type: "change",
          change: (given: Access) => ({ ...given, workspaces: given.workspaces.slice(1) }),
        },
      ],
    },
    play: async (stage) => {
      const dialog = await opensForm(stage);
      await stage.queryClient.invalidateQueries();
      await waitFor(() => expect(within(dialog).getByRole("combobox")).toHaveDisplayValue(""));
      await stage.press(stage.words.create.submit, dialog);
      await within(dialog).findByText(stage.words.create.workspaceGone);
    },
  },
  {
    name: "create: under way, and not to be closed",
    faults: unsettled("createKey"),
    play: async (stage) => {
      await submits(stage);
      await stage.user.keyboard("{Escape}");
      await screen.findByText(stage.words.create.waitToClose);
    },
  },
  {
    name: "create: refused",
    faults: failing("limit_reached", "createKey"),
    play: async (stage) => within(await submits(stage)).findByText(stage.words.create.failed),
  },
  {
    name: "create: offline",
    prepare: offline,
    play: async (stage) => within(await submits(stage)).findByText(stage.words.create.offline),
  },
  { name: "reveal", play: creates },
  {
    name: "reveal: copied",
    prepare: clipboard(true),
    play: async (stage) => {
      await stage.press(stage.words.reveal.copy, await creates(stage));
      await screen.findByRole("button", { name: stage.words.reveal.copied });
    },
  },
  {
    name: "reveal: copied as an .env line",
    prepare: clipboard(true),
    play: async (stage) => {
      const dialog = await creates(stage);
      await stage.user.click(within(dialog).getByRole("tab", { name: ".env" }));
      await stage.press(stage.words.reveal.copy, dialog);
      await screen.findByRole("button", { name: stage.words.reveal.copied });
    },
  },
  {
    name: "reveal: copied as curl",
    prepare: clipboard(true),
    play: async (stage) => {
      const dialog = await creates(stage);
      await stage.user.click(within(dialog).getByRole("tab", { name: "cURL" }));
      await stage.press(stage.words.reveal.copy, dialog);
      await screen.findByRole("button", { name: stage.words.reveal.copied });
    },
  },
  {
    name: "reveal: downloaded",
    prepare: () => {
      const click = vi.spyOn(HTMLAnchorElement.prototype, "click").mockReturnValue();
      return () => click.mockRestore();
    },
    play: async (stage) => {
      const dialog = await creates(stage);
      await stage.user.click(within(dialog).getByRole("tab", { name: ".env" }));
      await stage.press(stage.words.reveal.downloadEnv, dialog);
      await waitFor(() => expect(screen.getAllByText(stage.words.reveal.envDownloaded).length).toBeGreaterThan(0));
    },
  },
  {
    name: "reveal: the copy was refused",
    prepare: clipboard(false),
    play: async (stage) => {
      const dialog = await creates(stage);
      await stage.press(stage.words.reveal.copy, dialog);
      await waitFor(() => expect(within(dialog).queryByRole("button", { name: stage.words.reveal.copy })).toBeNull());
    },
  },
  {
    name: "reveal: asks before it closes",
    play: async (stage) => {
      await creates(stage);
      await stage.user.keyboard("{Escape}");
      await screen.findByRole("button", { name: stage.words.reveal.closeAnyway });
    },
  },
  {
    name: "reveal: saved, and the table shows it in spite of its filters",
    props: view({ status: "revoked" }),
    play: async (stage) => {
      await stage.press(stage.words.reveal.saved, await creates(stage));
      await heard(stage.words.table.newKeyShown({ keyName: zapier }));
      await screen.findByText(stage.words.table.keyCreated({ keyName: zapier }));
    },
  },
  { name: "answer lost", faults: lost, play: loses },
  {
    name: "answer lost: looking for the key",
    faults: { ...lost, listKeys: [once, { type: "never" }] },
    without: ["idempotentCreate"],
    play: async (stage) => {
      const dialog = await loses(stage);
      await within(dialog).findByText(stage.words.unknownOutcome.checking);
    },
  },
  {
    name: "answer lost: newer keys",
    faults: lost,
    without: ["idempotentCreate"],
    play: async (stage) => {
      const dialog = await loses(stage);
      await within(dialog).findByText(stage.words.unknownOutcome.candidatesTitle);
      await stage.press(new RegExp(`^${stage.words.table.revoke}`), dialog);
    },
  },
  {
    name: "answer lost: a newer key could not be revoked",
    faults: { ...lost, ...failing("unavailable", "revokeKey") },
    without: ["idempotentCreate"],
    play: async (stage) => {
      const dialog = await loses(stage);
      await stage.press(new RegExp(`^${stage.words.table.revoke}`), dialog);
      await stage.press(stage.words.revoke.submit, dialog);
      await within(dialog).findByText(stage.words.unknownOutcome.revokeFailed);
    },
  },
  {
    name: "answer lost: no newer key",
    faults: failing("network", "createKey"),
    without: ["idempotentCreate"],
    play: async (stage) => within(await loses(stage)).findByText(stage.words.unknownOutcome.candidatesNone),
  },
  {
    name: "answer lost: nothing could be looked for",
    faults: { ...lost, listKeys: [once, fails("network")] },
    without: ["idempotentCreate"],
    play: async (stage) => within(await loses(stage)).findByText(stage.words.unknownOutcome.candidatesFailed),
  },
  {
    name: "secret lost",
    faults: lost,
    play: async (stage) => {
      const dialog = await loses(stage);
      await stage.press(stage.words.unknownOutcome.tryAgain, dialog);
      await within(dialog).findByRole("button", { name: stage.words.unknownOutcome.revokeAndCreate });
    },
  },
  {
    name: "secret lost: being replaced",
    faults: { ...lost, ...unsettled("revokeKey") },
    play: async (stage) => {
      const dialog = await loses(stage);
      await stage.press(stage.words.unknownOutcome.tryAgain, dialog);
      await stage.press(stage.words.unknownOutcome.revokeAndCreate, dialog);
      await within(dialog).findByText(stage.words.unknownOutcome.revokingAndCreating);
    },
  },
  {
    name: "a key that nobody saved",
    play: async (stage) => {
      await creates(stage);
      stage.leave();
      stage.come();
      await screen.findByText(stage.words.unknownOutcome.lostTitle);
    },
  },
  { name: "revoke", play: asksToRevoke },
  { name: "revoke: never used", play: (stage) => asksToRevoke(stage, foreign("Trial for a partner")) },
  {
    name: "revoke: use is not tracked",
    faults: list(({ items }) => ({ items: items.map((key) => ({ ...key, lastUsedAt: undefined })) })),
    play: asksToRevoke,
  },
  { name: "revoke: forbidden", scenario: "read-only", play: async (stage) => menuOf(stage) },
  {
    name: "revoke: not the key's name",
    props: { revokeConfirmation: "name" },
    play: async (stage) => {
      const dialog = await asksToRevoke(stage);
      names("Продуктион")(dialog);
      await stage.press(stage.words.revoke.submit, dialog);
      await within(dialog).findByText(stage.words.revoke.typeNameMismatch);
    },
  },
  {
    name: "revoke: under way",
    faults: unsettled("revokeKey"),
    play: async (stage) => within(await revokes(stage)).findByRole("button", { name: stage.words.revoke.submitting }),
  },
  {
    name: "revoke: failed",
    faults: failing("rate_limited", "revokeKey"),
    play: async (stage) => within(await revokes(stage)).findByText(stage.words.revoke.failed),
  },
  {
    name: "revoke: nobody knows",
    faults: failing("timeout", "revokeKey"),
    play: async (stage) => within(await revokes(stage)).findByText(stage.words.revoke.failedUnknown),
  },
  {
    name: "revoke: revoked meanwhile",
    faults: {
      listKeys: [
        once,
        {
          type: "change",
          change: (given: KeyList) => ({
            items: given.items.map((key) => ({ ...key, status: "revoked", revokedAt: "2026-11-16T10:00:00Z" })),
          }),
        },
      ],
    },
    play: async (stage) => {
      const dialog = await asksToRevoke(stage);
      await within(dialog).findByText(stage.words.revoke.alreadyDone({ keyName: production }));
    },
  },
  {
    name: "revoke: done",
    play: async (stage) => {
      await revokes(stage);
      await heard(stage.words.revoke.done({ keyName: production }));
    },
  },
  { name: "rotate", play: rotates },
  {
    name: "rotate: the old key still works",
    prepare: clipboard(true),
    play: async (stage) => {
      const dialog = await rotates(stage);
      await stage.press(stage.words.rotate.submit, dialog);
      await stage.press(stage.words.reveal.copy, dialog);
      await stage.press(stage.words.reveal.done, dialog);
      await stage.press(new RegExp(`^${stage.words.rotate.revokeOld}`));
      await stage.press(stage.words.common.cancel, await stage.dialog("alertdialog"));
    },
  },
];

let write = (value: number) => String(value);

/** A number as the page of the test writes it. */
function digits(value: number): string {
  return write(value);
}

/** Tells the scenes how numbers are written. */
export function writeNumbersBy(writer: (value: number) => string): void {
  write = writer;
}

/** Every state of the page, and every dialog in each of its own. */
export const scenes: readonly Scene[] = [...pages, ...dialogs];
