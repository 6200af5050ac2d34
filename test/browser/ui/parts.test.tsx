import { act, render, screen, waitFor } from "@testing-library/react";
import { userEvent } from "vitest/browser";
import { describe, expect, it, vi } from "vitest";
import { ApiKeysError } from "@mark-ai/api-keys/contract";
import { Button } from "../../../src/ui/Button.tsx";
import { createLazyComponent } from "../../../src/ui/createLazyComponent.tsx";
import { FailureNotice } from "../../../src/ui/FailureNotice.tsx";
import { ExternalLink } from "../../../src/ui/ExternalLink.tsx";
import { SectionErrorBoundary } from "../../../src/ui/SectionErrorBoundary.tsx";
import { SelectField } from "../../../src/ui/SelectField.tsx";
import { TextField } from "../../../src/ui/TextField.tsx";
import { expectConsole } from "../../support/failOnConsole.ts";
import { Frame } from "./frame.tsx";

describe("Button", () => {
  it("that is busy keeps its width and ignores presses", () => {
    const onClick = vi.fn();
    const { rerender } = render(
      <Frame>
        <Button onClick={onClick}>Create key</Button>
      </Frame>,
    );
    const button = screen.getByRole("button", { name: "Create key" });
    const width = button.offsetWidth;
    rerender(
      <Frame>
        <Button busy onClick={onClick}>
          Create key
        </Button>
      </Frame>,
    );
    expect(button.offsetWidth).toBe(width);
    expect(button).toHaveAttribute("aria-busy", "true");
    button.click();
    expect(onClick).not.toHaveBeenCalled();
  });

  it("that is disabled stays focusable, says why, and neither acts nor submits (G17)", async () => {
    const onClick = vi.fn();
    const onSubmit = vi.fn((event: { preventDefault: () => void }) => event.preventDefault());
    render(
      <Frame>
        <form onSubmit={onSubmit}>
          <Button type="submit" disabledReason="Ask your administrator." onClick={onClick}>
            Create key
          </Button>
        </form>
      </Frame>,
    );
    await userEvent.tab();
    const button = screen.getByRole("button", { name: "Create key" });
    expect(button).toHaveFocus();
    expect(button).toHaveAccessibleDescription("Ask your administrator.");
    const reason = getComputedStyle(button, "::after");
    expect(reason.content).toContain("Ask your administrator.");
    expect(reason.display).toBe("block");
    await userEvent.keyboard("{Enter}");
    button.click();
    expect(onClick).not.toHaveBeenCalled();
    expect(onSubmit).not.toHaveBeenCalled();
    await userEvent.keyboard("{Escape}");
    await waitFor(() => expect(reason.display).toBe("none"));
  });

  it("is the same element with a reason and without, so that the focus stays", () => {
    const { rerender } = render(
      <Frame>
        <Button>Create key</Button>
      </Frame>,
    );
    const button = screen.getByRole("button");
    rerender(
      <Frame>
        <Button disabledReason="No.">Create key</Button>
      </Frame>,
    );
    expect(screen.getByRole("button")).toBe(button);
  });
});

describe("fields", () => {
  it("link the one note below to the control: an error before a warning before a hint", () => {
    render(
      <Frame>
        <TextField
          label="Key name"
          value="x"
          onChange={() => undefined}
          error="Too long."
          warning="Taken."
          hint="For people."
        />
        <SelectField
          label="Status"
          hideLabel
          value="b"
          onChange={() => undefined}
          options={[{ value: "b", label: "B" }]}
        />
      </Frame>,
    );
    const field = screen.getByRole("textbox", { name: "Key name" });
    expect(field).toBeInvalid();
    expect(field).toHaveAccessibleDescription("Too long.");
    expect(screen.getByRole("combobox", { name: "Status" })).toHaveValue("b");
  });
});

describe("ExternalLink", () => {
  it("opens in a new tab and says so; a script is only text", () => {
    expectConsole(/is not linked to/);
    render(
      <Frame>
        <ExternalLink href="https://docs.test">API reference</ExternalLink>
        <ExternalLink href="javascript:alert(1)">Bad</ExternalLink>
      </Frame>,
    );
    const link = screen.getByRole("link", { name: /^API reference\s+\(opens in a new tab\)$/ });
    expect(link).toHaveAttribute("rel", "noreferrer");
    expect(screen.getByText("Bad").closest("a")).toBeNull();
  });
});

describe("FailureNotice", () => {
  it("says what happened, what to do, when, and the request's id (G05)", async () => {
    const retry = vi.fn();
    const error = new ApiKeysError("rate_limited", { requestId: "req_1", retryAfter: 30 });
    const { container } = render(
      <Frame>
        <FailureNotice failure={{ title: "The keys could not be loaded.", error, retry, retrying: false }} />
      </Frame>,
    );
    expect(screen.getByText("The keys could not be loaded.")).toBeVisible();
    expect(screen.getByText(/Too many requests/)).toBeVisible();
    expect(container).toHaveTextContent("The keys could not be loaded.Too many requests.Try again in 30 seconds.");
    expect(screen.getByRole("button", { name: "Copy request ID" })).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: /^Try again/ }));
    expect(retry).toHaveBeenCalledOnce();
    expect(screen.queryByRole("alert")).toBeNull();
  });
});

describe("PartBoundary", () => {
  it("shows the failure in its place, tells it, and tries again", async () => {
    expectConsole(/the slot broke|error boundary/i);
    const onError = vi.fn();
    let broken = true;
    const Slot = () => {
      if (broken) throw new Error("the slot broke");
      return <p>Whole again</p>;
    };
    render(
      <Frame>
        <SectionErrorBoundary name="header" onError={onError}>
          <Slot />
        </SectionErrorBoundary>
        <p>The page</p>
      </Frame>,
    );
    expect(screen.getByText("This part of the page failed")).toBeVisible();
    expect(screen.getByText("The page")).toBeVisible();
    expect(onError).toHaveBeenCalledWith({
      name: "header",
      error: expect.objectContaining({ message: "the slot broke" }) as Error,
    });
    broken = false;
    await userEvent.click(screen.getByRole("button", { name: /^Try again/ }));
    expect(screen.getByText("Whole again")).toBeVisible();
  });
});

describe("createLazyPart", () => {
  const Loaded = ({ name }: { name: string }) => <p>Hello {name}</p>;

  it("renders at once when it is loaded", async () => {
    const lazy = createLazyComponent(() => Promise.resolve(Loaded));
    await lazy.preload();
    expect(lazy.status()).toBe("ready");
    const { container } = render(
      <Frame>
        <lazy.Part name="Ada" fallback={<p>Loading</p>} />
      </Frame>,
    );
    expect(container).toHaveTextContent("Hello Ada");
  });

  it("shows the fallback until then, and loads once for many", async () => {
    let settle: (Component: typeof Loaded) => void = () => undefined;
    const load = vi.fn(() => new Promise<typeof Loaded>((resolve) => (settle = resolve)));
    const lazy = createLazyComponent(load);
    void lazy.preload();
    render(
      <Frame>
        <lazy.Part name="Ada" fallback="Loading" />
        <lazy.Part name="Bob" fallback="Loading" />
      </Frame>,
    );
    expect(screen.getByText(/Loading/)).toBeVisible();
    act(() => settle(Loaded));
    expect(await screen.findByText("Hello Bob")).toBeVisible();
    expect(load).toHaveBeenCalledOnce();
  });

  it("says that it could not be loaded, and a retry imports again", async () => {
    const load = vi
      .fn<() => Promise<typeof Loaded>>()
      .mockRejectedValueOnce(new TypeError("offline"))
      .mockResolvedValue(Loaded);
    const lazy = createLazyComponent(load);
    render(
      <Frame>
        <lazy.Part name="Ada" fallback="Loading" />
      </Frame>,
    );
    expect(await screen.findByRole("alert")).toHaveTextContent("This part of the page could not be loaded");
    await userEvent.click(screen.getByRole("button", { name: /^Try again/ }));
    expect(await screen.findByText("Hello Ada")).toBeVisible();
    expect(load).toHaveBeenCalledTimes(2);
  });

  it("that failed ahead of its time tries again when it is needed", async () => {
    const load = vi
      .fn<() => Promise<typeof Loaded>>()
      .mockRejectedValueOnce(new TypeError("offline"))
      .mockResolvedValue(Loaded);
    const lazy = createLazyComponent(load);
    await lazy.preload();
    expect(lazy.status()).toBe("failed");
    render(
      <Frame>
        <lazy.Part name="Ada" />
      </Frame>,
    );
    await waitFor(() => expect(screen.getByText("Hello Ada")).toBeVisible());
  });

  it("that failed ahead of its time is loading again at its first sight, and says that it failed after that", async () => {
    let fail: (cause: Error) => void = () => undefined;
    const load = vi
      .fn<() => Promise<typeof Loaded>>()
      .mockRejectedValueOnce(new TypeError("offline"))
      .mockReturnValue(new Promise((_, reject) => (fail = reject)));
    const lazy = createLazyComponent(load);
    await lazy.preload();
    let first = "";
    render(
      <Frame>
        <div ref={(drawn) => void (first ||= drawn?.textContent ?? "")}>
          <lazy.Part name="Ada" fallback="Loading" />
        </div>
      </Frame>,
    );
    expect(first).toBe("Loading");
    await waitFor(() => expect(load).toHaveBeenCalledTimes(2));
    expect(screen.getByText("Loading")).toBeVisible();
    act(() => fail(new TypeError("offline")));
    const said = await screen.findByRole("alert");
    expect(said).toHaveTextContent("This part of the page could not be loaded");

    // Somebody hovers over what loads it ahead.
    load.mockRejectedValueOnce(new TypeError("offline"));
    await act(() => lazy.preload());
    expect(load).toHaveBeenCalledTimes(3);
    expect(said).toBeVisible();
  });
});
