import { ApiKeysError, ApiKeysPage, type ApiKeysAdapter, type ApiKeysErrorCode } from "@mark-ai/api-keys";
import { createMemoryAdapter } from "@mark-ai/api-keys/adapters/memory";
import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { expectConsole } from "../../support/failOnConsole.ts";

const now = () => Date.parse("2026-11-16T10:30:00Z");
const memory = () => createMemoryAdapter({ clock: now, seed: 1 });
const nonsense = () => Promise.resolve({ nothing: true }) as never;

const regions = [
  ["access", "getAccess", "Your access could not be checked."],
  ["table", "listKeys", "The keys could not be loaded. This does not mean there are none."],
  ["quota", "getImportQuota", "The import count could not be loaded."],
  ["chart", "getImportHistory", "The chart could not be loaded."],
] as const;

describe("a failed region", () => {
  it.each(regions)(
    "A21 G05 reports an unusable answer to the host and the console: %s",
    async (source, method, text) => {
      expectConsole(new RegExp(`^API keys page \\(${source}\\): ${method} answered with`));
      const onEvent = vi.fn();
      // What other regions announce would take the place of what is looked for.
      const hide = (["quota", "chart", "table"] as const).filter((section) => section !== source);
      render(<ApiKeysPage adapter={{ ...memory(), [method]: nonsense }} hide={hide} onEvent={onEvent} now={now} />);
      await screen.findByText(text);
      // Reported by an effect, which comes after what is seen.
      await waitFor(() =>
        expect(onEvent).toHaveBeenCalledWith(
          expect.objectContaining({
            type: "error",
            source,
            error: expect.objectContaining({ code: "contract" }) as Error,
          }),
        ),
      );
      const errors = onEvent.mock.calls.filter(([event]) => (event as { type: string }).type === "error");
      expect(errors).toHaveLength(1);
      await waitFor(() => expect(screen.getAllByRole("status").map(({ textContent }) => textContent)).toContain(text));
    },
  );

  it.each(regions)("keeps its message and its focus while a retry is under way: %s", async (_, method, text) => {
    const user = userEvent.setup();
    const backend = memory();
    let answer: () => void = () => undefined;
    const failing = vi
      .fn()
      .mockRejectedValueOnce(new ApiKeysError("too_large"))
      .mockImplementationOnce(async (input: never, context: never) => {
        await new Promise<void>((resolve) => (answer = resolve));
        return (backend[method] as (...given: never[]) => unknown)(input, context);
      });
    render(<ApiKeysPage adapter={{ ...backend, [method]: failing }} now={now} />);
    await screen.findByText(text);
    const retry = screen.getByRole("button", { name: /^Try again/ });
    await user.click(retry);
    await waitFor(() => expect(retry).toHaveAttribute("aria-busy", "true"));
    expect(retry).toHaveFocus();
    expect(screen.getByText(text)).toBeVisible();
    answer();
    await waitFor(() => expect(screen.queryByText(text)).toBeNull());
  });

  it("B11 is forgotten once a retry has ended: the next wait does not show it again", async () => {
    const user = userEvent.setup();
    const backend = memory();
    vi.spyOn(backend, "getImportHistory").mockRejectedValueOnce(new ApiKeysError("too_large"));
    const page = (adapter: ApiKeysAdapter, timeZone: string) => (
      <ApiKeysPage adapter={adapter} timeZone={timeZone} now={now} />
    );
    const { rerender } = render(page(backend, "Europe/Berlin"));
    await screen.findByText("The chart could not be loaded.");
    await user.click(screen.getByRole("button", { name: /^Try again/ }));
    await screen.findByText(/imports in Marketing/);
    rerender(page({ ...backend, getImportHistory: () => new Promise(() => undefined) }, "Asia/Tokyo"));
    await waitFor(() => expect(screen.queryByText(/imports in Marketing/)).toBeNull());
    expect(screen.queryByText("The chart could not be loaded.")).toBeNull();
  });

  it("is not shown to the next tenant while the retry of the last one is under way", async () => {
    const user = userEvent.setup();
    const backend = memory();
    vi.spyOn(backend, "listKeys")
      .mockRejectedValueOnce(new ApiKeysError("too_large"))
      .mockReturnValue(new Promise(() => undefined));
    const { rerender } = render(<ApiKeysPage adapter={backend} now={now} scope="one" />);
    await screen.findByText(regions[1][2]);
    await user.click(screen.getByRole("button", { name: /^Try again/ }));
    expect(screen.getByText(regions[1][2])).toBeVisible();
    rerender(<ApiKeysPage adapter={backend} now={now} scope="two" />);
    await screen.findByText("Loading keys…");
    expect(screen.queryByText(regions[1][2])).toBeNull();
  });

  const final: readonly ApiKeysErrorCode[] = ["forbidden", "not_found", "feature_disabled"];
  it.each(regions.flatMap(([, method]) => final.map((code) => [method, code] as const)))(
    "A54 offers no retry where it cannot help: %s, %s",
    async (method, code) => {
      const refused = () => Promise.reject(new ApiKeysError(code, { requestId: "req_1" }));
      render(<ApiKeysPage adapter={{ ...memory(), [method]: refused }} now={now} />);
      await screen.findByText("Request ID: req_1");
      expect(screen.queryByRole("button", { name: /^Try again/ })).toBeNull();
    },
  );
});

describe("the workspace filter", () => {
  it("A54 offers no workspace without the feature, whose keys would be refused", async () => {
    render(<ApiKeysPage adapter={memory()} now={now} />);
    await screen.findByRole("table", { name: "API keys" });
    const filter = within(screen.getByRole("search")).getByRole("combobox", { name: "Workspace" });
    expect(
      within(filter)
        .getAllByRole("option")
        .map(({ textContent }) => textContent),
    ).toEqual(["All", "Marketing", "Sales"]);
  });
});
