import { render, screen, waitFor, within, type BoundFunctions, type queries } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { ApiKeysPage, type ApiKeysPageProps, type Section } from "@mark-ai/api-keys";
import { createMemoryAdapter, type MemoryScenario } from "@mark-ai/api-keys/adapters/memory";
import { now } from "./screenSteps.tsx";

async function show(props: Partial<ApiKeysPageProps>, scenario: MemoryScenario = "demo") {
  const adapter = createMemoryAdapter({ clock: now, seed: 1, scenario });
  const { container } = render(<ApiKeysPage adapter={adapter} now={now} {...props} />);
  await waitFor(() => expect(container.querySelector(".mak-skeleton, [aria-busy=true]")).toBeNull());
  return container;
}

const brand = {
  productName: "Acme",
  apiReferenceUrl: "https://acme.example/reference",
  supportUrl: "mailto:help@acme.example",
  termsUrl: "/terms",
  administratorHint: "the platform team",
  logo: <img alt="Acme" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" />,
};

describe("the brand (G12)", () => {
  it("has its logo, and its links to the reference, to support and to the terms", async () => {
    await show({ brand });
    expect(screen.getByRole("img", { name: "Acme" })).toBeInTheDocument();
    await screen.findByRole("link", { name: /^Terms of use/ });
    const target = (name: RegExp) => screen.getByRole("link", { name }).getAttribute("href");
    expect(target(/^API reference/)).toBe(brand.apiReferenceUrl);
    expect(target(/^Acme support/)).toBe(brand.supportUrl);
    expect(target(/^Terms of use/)).toBe(brand.termsUrl);
  });

  it("is named where the feature is off, with its administrator and its support", async () => {
    await show({ brand }, "feature-off");
    expect(await screen.findByText(/Ask your administrator \(the platform team\)/)).toBeVisible();
    expect(screen.getByRole("link", { name: "Acme support" })).toHaveAttribute("href", brand.supportUrl);
    expect(screen.queryByText(/Mark AI/)).toBeNull();
  });

  it("draws no link and no empty place for what it leaves out", async () => {
    const container = await show({ brand: { productName: "Acme" } });
    // The links would stand beside it.
    await screen.findByText("Keep your keys safe");
    expect(within(container).queryAllByRole("link")).toEqual([]);
    expect(container.querySelector(".mak-links, .mak-logo")).toBeNull();
  });
});

describe("hide (G12)", () => {
  const found: Record<Section, (page: BoundFunctions<typeof queries>) => Element | null> = {
    header: (page) => page.queryByRole("heading", { level: 1 }),
    createButton: (page) => page.queryByRole("button", { name: "Create API Key" }),
    quota: (page) => page.queryByRole("region", { name: /Knowledge base imports/ }),
    chart: (page) => page.queryByRole("region", { name: /last 30 days/ }),
    table: (page) => page.queryByRole("table", { name: "API keys" }),
    guidance: (page) => page.queryByRole("region", { name: "Keep your keys safe" }),
    links: (page) => page.queryByRole("link", { name: /Terms of use/ }),
  };
  const sections = Object.keys(found) as Section[];

  it("nothing is the whole page", async () => {
    const page = within(await show({ brand }));
    await waitFor(() => expect(sections.filter((section) => found[section](page) === null)).toEqual([]));
  });

  it.each(sections)("%s takes that section away, and what is in it, and nothing else", async (section) => {
    const page = within(await show({ brand, hide: [section] }));
    await waitFor(() => {
      const gone = sections.filter((each) => found[each](page) === null);
      expect(gone).toEqual(section === "header" ? ["header", "createButton"] : [section]);
    });
  });
});

describe("slots (G12)", () => {
  it("are given what they draw, each in its place", async () => {
    const container = await show({
      slots: {
        header: () => <p>Above the title</p>,
        keyName: ({ apiKey }) => <em>{apiKey.name.toUpperCase()}</em>,
        rowActions: ({ apiKey }) => <button type="button">Edit {apiKey.name}</button>,
        guidance: () => <p>Our own guidance</p>,
      },
    });
    const page = within(container);
    expect(page.getByText("Above the title").closest("header")).toContainElement(
      page.getByRole("heading", { level: 1 }),
    );
    const row = page.getByText("PRODUCTION").closest("tr") as HTMLElement;
    expect(within(row).getByRole("button", { name: "Edit Production" })).toBeVisible();
    expect(within(row).getByRole("button", { name: "Actions for Production" })).toBeVisible();
    expect(await page.findByText("Our own guidance")).toBeVisible();
    expect(page.queryByText("Keep your keys safe")).toBeNull();
  });

  it("say what the empty state's can do", async () => {
    const emptyState = ({ canCreate }: { canCreate: boolean }) => <p>{canCreate ? "Make one" : "Ask for one"}</p>;
    await show({ slots: { emptyState } }, "empty");
    expect(screen.getByText("Make one")).toBeVisible();
    expect(screen.queryByText("No keys yet")).toBeNull();
  });
});
