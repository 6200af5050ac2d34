import { act, render, screen, waitFor, within } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from "vitest";
import userEvent from "@testing-library/user-event";
import { page } from "vitest/browser";
import { ApiKeysPage, createApiKeysController, type SignedOut } from "@mark-ai/api-keys";
import { createMemoryAdapter } from "@mark-ai/api-keys/adapters/memory";
import { createRestAdapter } from "@mark-ai/api-keys/adapters/rest";
import { ApiKeysError } from "@mark-ai/api-keys/contract";
import { deferred } from "../../support/deferred.ts";
import { restServer } from "../../support/restServer.ts";
import { expectConsole } from "../../support/failOnConsole.ts";

const clock = () => Date.parse("2026-11-16T10:30:00Z");
const problem = (status: number, code: string, headers = {}) =>
  new Response(JSON.stringify({ code }), {
    status,
    headers: { "Content-Type": "application/problem+json", ...headers },
  });
const webPage = () =>
  new Response("<!doctype html><title>Sign in</title>", { headers: { "Content-Type": "text/html" } });
const redirected = (response: Response) => Object.defineProperty(response, "redirected", { value: true });
const hangUntilAborted = (_: unknown, init?: RequestInit) =>
  new Promise<Response>((_resolve, reject) => {
    init?.signal?.addEventListener("abort", () => reject(new DOMException("Aborted", "AbortError")));
  });

interface Cause {
  readonly fetch: typeof globalThis.fetch;
  /** What a person reads; each sentence stands in an element of its own, except beside old data. */
  readonly sentences: readonly string[];
  /** The session has ended: what was read is taken off the page. */
  readonly signsOut?: true;
  readonly hangs?: true;
  /** Nobody can know whether a request that changes something was carried out. */
  readonly leavesDoubt?: true;
}

const ended = ["Your session has ended. Sign in again."];
const notTheApi = [
  "The response did not come from the API keys service. You may have been signed out, or your network may ask you to sign in first. Reload the page, and contact support if this stays.",
];
const slow = "The server is taking longer than usual to answer.";

const causes: Readonly<Record<string, Cause>> = {
  "an ended session": {
    fetch: () => Promise.resolve(problem(401, "unauthenticated")),
    sentences: ended,
    signsOut: true,
  },
  "a login page in place of JSON": {
    fetch: () => Promise.resolve(redirected(webPage())),
    sentences: ended,
    signsOut: true,
  },
  "a captive portal": { fetch: () => Promise.resolve(webPage()), sentences: notTheApi },
  "a wrong address": { fetch: () => Promise.resolve(new Response("Not found", { status: 404 })), sentences: notTheApi },
  "a hang": { fetch: hangUntilAborted, sentences: [slow], hangs: true },
  "an hour of Retry-After": {
    fetch: () => Promise.resolve(problem(503, "unavailable", { "Retry-After": "3600" })),
    sentences: ["The server has a problem.", "Try again in 1 hour."],
    leavesDoubt: true,
  },
};

/** The page on the REST adapter, whose backend can be taken away. */
function start({ failing }: { failing?: Cause } = {}) {
  let fault = failing;
  const server = restServer(createMemoryAdapter({ clock, seed: 7 }));
  const adapter = createRestAdapter({
    baseUrl: "/api/management/v1",
    fetch: (target, init) => (fault?.fetch ?? server)(target, init),
  });
  const controller = createApiKeysController();
  const signedOut: SignedOut[] = [];
  render(
    <ApiKeysPage
      adapter={adapter}
      now={clock}
      controller={controller}
      onSignedOut={(event) => void signedOut.push(event)}
    />,
  );
  return {
    user: userEvent.setup(),
    controller,
    signedOut,
    /** From now on every request meets the fault; what is on the page is read again. */
    fail: (cause: Cause) => {
      if (cause.hangs) hurry();
      fault = cause;
      act(() => controller.refresh());
    },
    /** The same, and nothing is read again: the next request is the one that a person sends. */
    failNext: (cause: Cause) => {
      if (cause.hangs) hurry();
      fault = cause;
    },
    heal: () => (fault = undefined),
  };
}

/** Timers that this test can move on. */
function hurry() {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"], shouldAdvanceTime: true });
  onTestFinished(() => void vi.useRealTimers());
}
const waitLong = (cause: Cause) => (cause.hangs ? act(() => vi.advanceTimersByTimeAsync(8_000)) : Promise.resolve());

const loaded = () => screen.findByRole("rowheader", { name: "Production" });
const form = () => screen.findByRole("dialog", { name: "Create API Key" });

async function fillForm(user: ReturnType<typeof userEvent.setup>) {
  await user.click(screen.getByRole("button", { name: "Create API Key" }));
  await user.type(within(await form()).getByRole("textbox", { name: "Key name" }), "Night job");
}

/** The sentences stand in this place, and the way to sign in only where that helps. */
async function says(place: Pick<typeof screen, "findByText" | "queryByRole">, { sentences, signsOut }: Cause) {
  for (const sentence of sentences) expect(await place.findByText(sentence)).toBeVisible();
  const signIn = place.queryByRole("button", { name: "Sign in again" });
  if (signsOut) expect(signIn).toBeVisible();
  else expect(signIn).toBeNull();
}

/** Beside data that stays, all is one sentence. */
async function saysBesideData({ sentences, hangs }: Cause) {
  const text = hangs ? slow : `Could not refresh. Last updated just now. ${sentences.join(" ")}`;
  expect((await screen.findAllByText(new RegExp(text.replaceAll(".", "\\."))))[0]).toBeVisible();
}

beforeEach(() => void globalThis.allowedConsole?.push(/was answered by .*, which the API keys API never does/));
afterEach(() => sessionStorage.clear());

const windows = [
  [1280, 800],
  [390, 844],
] as const;
const everywhere = Object.entries(causes).flatMap(([name, cause]) =>
  windows.map(([width, height]) => [name, width, cause, height] as const),
);

describe.each(everywhere)("A35 A36 A37 A39 A40: %s, in a window of %i px", (_, width, cause, height) => {
  beforeEach(() => page.viewport(width, height));
  afterEach(() => page.viewport(1280, 800));

  it("while loading: is said in one notice, and nothing looks empty", async () => {
    if (cause.hangs) hurry();
    const { signedOut } = start({ failing: cause });
    await waitLong(cause);
    if (!cause.hangs) await screen.findByText("Your access could not be checked.");
    await says(screen, cause);
    expect(screen.queryByText("No keys yet")).toBeNull();
    await waitFor(() => expect(signedOut.map(({ requested }) => requested)).toEqual(cause.signsOut ? [false] : []));
  });

  it("while idle: takes off what one may no longer see, else keeps it and says why it is old", async () => {
    const { fail, signedOut } = start();
    await loaded();
    fail(cause);
    await waitLong(cause);
    if (cause.signsOut) {
      await says(screen, cause);
      await waitFor(() => expect(screen.queryByText("Production")).toBeNull());
      expect(screen.getAllByText(ended[0] ?? "")).toHaveLength(1);
    } else {
      await saysBesideData(cause);
      expect(screen.getByRole("rowheader", { name: "Production" })).toBeVisible();
    }
    await waitFor(() => expect(signedOut).toHaveLength(cause.signsOut ? 1 : 0));
  });

  it("with a form that is filled: what was typed stays, and the cause is said in the form or behind it", async () => {
    const { fail, user } = start();
    await loaded();
    await fillForm(user);
    fail(cause);
    await waitLong(cause);
    if (cause.signsOut) await says(within(await form()), cause);
    else await saysBesideData(cause);
    expect(within(await form()).getByRole("textbox", { name: "Key name" })).toHaveValue("Night job");
  });

  it("while a key is being created: says what became of it, and keeps what was typed", async () => {
    const { failNext, user } = start();
    await loaded();
    await fillForm(user);
    failNext(cause);
    await user.click(within(await form()).getByRole("button", { name: "Create" }));
    await waitLong(cause);
    if (cause.leavesDoubt) {
      await says(
        within(await screen.findByRole("dialog", { name: "We do not know whether the key was created" })),
        cause,
      );
      expect(screen.getByRole("button", { name: "Try again safely" })).toBeVisible();
      return;
    }
    await says(within(await form()), cause);
    if (cause.hangs) expect(screen.getByRole("button", { name: "Creating…" })).toBeVisible();
    else expect(within(await form()).getByText("The key was not created.")).toBeVisible();
    expect(within(await form()).getByRole("textbox", { name: "Key name" })).toHaveValue("Night job");
  });

  it("with a key that nobody has saved: the key stays, and the host hears of the session afterwards", async () => {
    const { fail, user, signedOut } = start();
    await loaded();
    await fillForm(user);
    await user.click(within(await form()).getByRole("button", { name: "Create" }));
    const secret = await screen.findByRole("textbox", { name: "Your new key" });
    const shown = secret.textContent;
    expect(shown).toMatch(/^mk_/);
    fail(cause);
    await waitLong(cause);
    if (cause.signsOut) expect((await screen.findAllByText(ended[0] ?? ""))[0]).toBeInTheDocument();
    else await saysBesideData(cause);
    expect(screen.getByRole("textbox", { name: "Your new key" }).textContent).toBe(shown);
    expect(signedOut).toEqual([]);
    await user.click(screen.getByRole("button", { name: "I have saved it" }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    await waitFor(() => expect(signedOut.map(({ requested }) => requested)).toEqual(cause.signsOut ? [false] : []));
  });

  it("with the question about revoking a key open: it stays, or says that nothing was revoked", async () => {
    const { fail, user } = start();
    const row = (await loaded()).closest("tr") as HTMLElement;
    await user.click(within(row).getByRole("button", { name: /^Actions for/ }));
    await user.click(await screen.findByRole("menuitem", { name: "Revoke" }));
    await screen.findByRole("alertdialog");
    fail(cause);
    await waitLong(cause);
    if (cause.signsOut) {
      await says(screen, cause);
      await screen.findByText("The key was not revoked: the question closed before you answered it.");
    } else {
      await saysBesideData(cause);
      expect(screen.getByRole("button", { name: "Revoke key" })).toBeVisible();
    }
  });

  it("while a key is being revoked: says whether it still works", async () => {
    const { failNext, user } = start();
    const row = (await loaded()).closest("tr") as HTMLElement;
    await user.click(within(row).getByRole("button", { name: /^Actions for/ }));
    await user.click(await screen.findByRole("menuitem", { name: "Revoke" }));
    const dialog = within(await screen.findByRole("alertdialog"));
    failNext(cause);
    await user.click(dialog.getByRole("button", { name: "Revoke key" }));
    await waitLong(cause);
    if (cause.hangs) {
      await says(dialog, cause);
      expect(dialog.getByRole("button", { name: "Revoking…" })).toBeVisible();
      return;
    }
    const title = cause.leavesDoubt
      ? "We could not confirm that the key was revoked. It is safe to try again."
      : "The key was not revoked. It still works.";
    expect(await dialog.findByText(title)).toBeVisible();
    // A 404 for the address of a key can also mean that this key does not exist.
    if (cause !== causes["a wrong address"]) await says(dialog, cause);
  });
});

/** Opens the question about revoking the key Production. */
async function askToRevoke(user: ReturnType<typeof userEvent.setup>) {
  const row = (await loaded()).closest("tr") as HTMLElement;
  await user.click(within(row).getByRole("button", { name: /^Actions for/ }));
  await user.click(await screen.findByRole("menuitem", { name: "Revoke" }));
  return within(await screen.findByRole("alertdialog"));
}

describe("A33 G08: a session that ends while the revoke dialog is open", () => {
  const end = causes["an ended session"] as Cause;
  const question = "Revoke Production?";
  /** Without the picture of a dialog that leaves. */
  const plainText = () => {
    const body = document.body.cloneNode(true) as HTMLElement;
    for (const picture of body.querySelectorAll("[data-mak-leaving]")) picture.remove();
    return body.textContent.replaceAll(/[\u2066-\u2069]/gu, "");
  };

  it("takes the facts of the key away and says that nothing was revoked, which has the focus", async () => {
    const { fail, user } = start();
    await askToRevoke(user);
    fail(end);
    await screen.findByText("The key was not revoked: the question closed before you answered it.");
    expect(screen.queryByRole("alertdialog")).toBeNull();
    expect(plainText()).toContain(question);
    expect(plainText()).not.toContain("mk_live_");
    const close = screen.getByRole("button", { name: "Close" });
    await waitFor(() => expect(close).toHaveFocus());
    await user.click(close);
    expect(plainText()).not.toContain(question);
  });

  it.each<[string, () => Promise<Response> | undefined, string]>([
    ["succeeds", () => undefined, "The key “Production” is revoked."],
    ["is refused", () => Promise.resolve(problem(401, "unauthenticated")), "The key was not revoked. It still works."],
    [
      "is lost",
      () => Promise.reject(new TypeError("Failed to fetch")),
      "We could not confirm that the key was revoked. It is safe to try again.",
    ],
  ])("says what became of a revocation on its way that %s afterwards", async (_, answer, text) => {
    const released = deferred<undefined>();
    const server = restServer(createMemoryAdapter({ clock, seed: 7 }));
    let isSignedIn = true;
    const adapter = createRestAdapter({
      baseUrl: "/api/management/v1",
      fetch: async (target, init) => {
        if (init?.method === "POST") {
          await released.promise;
          return (await answer()) ?? server(target, init);
        }
        return isSignedIn ? server(target, init) : problem(401, "unauthenticated");
      },
    });
    const controller = createApiKeysController();
    render(<ApiKeysPage adapter={adapter} now={clock} controller={controller} />);
    const user = userEvent.setup();
    const dialog = await askToRevoke(user);
    await user.click(dialog.getByRole("button", { name: "Revoke key" }));
    isSignedIn = false;
    act(() => controller.refresh());
    await waitFor(() => expect(screen.queryByRole("alertdialog")).toBeNull());
    expect(await screen.findByText("Revoking…")).toBeVisible();
    released.resolve(undefined);
    await waitFor(() => expect(plainText()).toContain(text));
    expect(screen.queryByText("Revoking…")).toBeNull();
    // It stays when the person has signed in again, until it was read.
    isSignedIn = true;
    act(() => controller.refresh());
    await loaded();
    expect(plainText()).toContain(text);
    await user.click(screen.getByRole("button", { name: "Close" }));
    expect(plainText()).not.toContain(question);
  });

  it("and one that the person closed says nothing later", async () => {
    const { fail, user } = start();
    const dialog = await askToRevoke(user);
    await user.click(dialog.getByRole("button", { name: "Cancel" }));
    fail(end);
    await says(screen, end);
    expect(plainText()).not.toContain(question);
  });
});

describe("a backend that comes and goes", () => {
  it("A35: every part asks again by itself after a failure, and the page is whole again", async () => {
    vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
    onTestFinished(() => void vi.useRealTimers());
    const cause = causes["a captive portal"] as Cause;
    const read: Promise<string>[] = [];
    const fetch = () => {
      const response = webPage();
      const text = response.text();
      read.push(text);
      return Promise.resolve(Object.assign(response, { text: () => text }));
    };
    const { heal } = start({ failing: { ...cause, fetch } });
    const notice = await screen.findByText("Your access could not be checked.");
    const before = read.length;
    await act(() => vi.advanceTimersByTimeAsync(5_000));
    // The notice stays while it is asked again: nothing flickers.
    expect(notice).toBeVisible();
    expect(read.length).toBeGreaterThan(before);
    // A request whose answer is still being read would not be sent again.
    await Promise.all(read);
    heal();
    await act(() => vi.advanceTimersByTimeAsync(10_000));
    await loaded();
    await screen.findByText("out of 2,000", { exact: false });
    await screen.findByText(/imports in Marketing/);
    expect(screen.queryByText("Your access could not be checked.")).toBeNull();
  });

  it("A33: the hook leads to the sign-in, and the page is read again when its promise resolves", async () => {
    let signIn: () => void = () => undefined;
    let signedIn = false;
    const server = restServer(createMemoryAdapter({ clock, seed: 7 }));
    const adapter = createRestAdapter({
      baseUrl: "/api/management/v1",
      fetch: (target, init) => (signedIn ? server(target, init) : Promise.resolve(problem(401, "unauthenticated"))),
    });
    const onSignedOut = vi.fn(({ requested }: SignedOut) =>
      requested ? new Promise<void>((resolve) => (signIn = resolve)) : undefined,
    );
    render(<ApiKeysPage adapter={adapter} now={clock} onSignedOut={onSignedOut} />);
    await userEvent.click(await screen.findByRole("button", { name: "Sign in again" }));
    expect(onSignedOut.mock.calls.map(([{ requested }]) => requested)).toEqual([false, true]);
    expect(onSignedOut.mock.calls[1]?.[0].error.code).toBe("unauthenticated");
    signedIn = true;
    signIn();
    await loaded();
  });

  it("A33: without the hook the page says that one has to sign in, and offers no button that does nothing", async () => {
    const adapter = {
      ...createMemoryAdapter({ clock, seed: 7 }),
      getAccess: () => Promise.reject(new ApiKeysError("unauthenticated")),
    };
    render(<ApiKeysPage adapter={adapter} now={clock} />);
    await screen.findByText("Your session has ended. Sign in again.");
    expect(screen.queryByRole("button", { name: "Sign in again" })).toBeNull();
    expect(screen.getByRole("button", { name: /^Try again/ })).toBeVisible();
  });

  it("A37: the console says the address and the status of what is not the API", async () => {
    expectConsole(/GET \/wrong\/v1\/access was answered by status 404 and no problem with a code.*baseUrl/);
    const notFound = () => Promise.resolve(new Response("Not found", { status: 404 }));
    render(<ApiKeysPage adapter={createRestAdapter({ baseUrl: "/wrong/v1", fetch: notFound })} now={clock} />);
    await screen.findByText(notTheApi[0] ?? "");
  });

  it("A39: a read that hangs can be sent again, which takes the word away", async () => {
    hurry();
    const cause = causes["a hang"] as Cause;
    const { heal, user } = start({ failing: cause });
    await waitLong(cause);
    await screen.findByText(slow);
    heal();
    await user.click(screen.getByRole("button", { name: /^Try again/ }));
    await loaded();
    expect(screen.queryByText(slow)).toBeNull();
  });
});
