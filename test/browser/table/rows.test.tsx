import { en } from "@mark-ai/api-keys/locales/en";
import { screen, waitFor, within } from "@testing-library/react";
import { expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import { aBackend, cellsOf, fixtureAccess, fixtureKey, names, renderTable, rowOf } from "./frame.js";

const ada = { id: "usr_ada", name: "Ada Moreau" };

it("S10: a row shows name, masked key, workspace, creation and status", async () => {
  renderTable(aBackend([fixtureKey({ preview: "mk_live_AbCd…wxyz" })]).adapter);
  expect(await cellsOf("Production")).toEqual([
    "mk_live_AbCd…wxyz",
    "Marketing",
    "3\u00a0Nov\u00a02026",
    "2 minutes ago",
    "Active",
    "",
  ]);
  expect(screen.getByText("mk_live_AbCd…wxyz")).toHaveAttribute("dir", "ltr");
});

it("G09: last use is relative, never, or not tracked, with a quiet hint after 90 days", async () => {
  renderTable(
    aBackend([
      fixtureKey({ id: "a", name: "Never", lastUsedAt: null }),
      fixtureKey({ id: "b", name: "Untracked", lastUsedAt: undefined }),
      fixtureKey({ id: "c", name: "Idle", createdAt: "2026-01-01T00:00:00Z", lastUsedAt: "2026-08-01T10:30:00Z" }),
      fixtureKey({ id: "d", name: "Forgotten", createdAt: "2026-08-17T10:30:00Z", lastUsedAt: null }),
      fixtureKey({ id: "e", name: "Barely", createdAt: "2026-08-18T10:30:00Z", lastUsedAt: null }),
      fixtureKey({ id: "f", name: "Ahead", lastUsedAt: "2026-11-16T10:31:00Z" }),
    ]).adapter,
  );
  const use = async (name: string) => (await cellsOf(name))[3];
  expect(await use("Never")).toBe("Never used");
  expect(await use("Untracked")).toBe("Not tracked");
  expect(await use("Idle")).toBe("3 months agoUnused for 107 days");
  expect(await use("Forgotten")).toBe("Never usedUnused for 91 days");
  expect(await use("Barely")).toBe("Never used");
  expect(await use("Ahead")).toBe("just now");
});

it("G09: where no key carries its last use there is no column for it", async () => {
  renderTable(aBackend([fixtureKey({ lastUsedAt: undefined })]).adapter);
  await rowOf("Production");
  expect(screen.queryByRole("columnheader", { name: "Last used" })).toBeNull();
});

it("G09: a revoked, an expired and an expiring row say when", async () => {
  renderTable(
    aBackend([
      fixtureKey({ id: "a", name: "Old", status: "revoked", revokedAt: "2026-08-08T10:00:00Z", revokedBy: ada }),
      fixtureKey({ id: "b", name: "Anon", status: "revoked", revokedAt: "2026-08-08T10:00:00Z" }),
      fixtureKey({ id: "c", name: "Done", status: "expired", expiresAt: "2026-11-01T10:00:00Z" }),
      fixtureKey({ id: "d", name: "Soon", expiresAt: "2026-12-01T10:00:00Z" }),
    ]).adapter,
  );
  expect(await rowOf("Old")).toHaveTextContent("Revoked 8 Aug");
  expect(await rowOf("Anon")).toHaveTextContent("Revoked 8 Aug");
  expect(await rowOf("Done")).toHaveTextContent("Expired 1 Nov");
  expect(await rowOf("Soon")).toHaveTextContent("Expires on 1 Dec");
});

const strange = [
  fixtureKey({ id: "a", name: "😀".repeat(127) }),
  fixtureKey({ id: "b", name: "x".repeat(255), workspaceId: "ws_long", preview: "mk_live_".repeat(12) }),
  fixtureKey({ id: "c", name: "مفتاح الإنتاج", status: "revoked", revokedAt: "2026-08-08T10:00:00Z", revokedBy: ada }),
  fixtureKey({ id: "d", name: "<script>alert(1)</script>", replacedBy: { id: "z", name: "y".repeat(255) } }),
  fixtureKey({ id: "e", name: "​", workspaceId: "ws_gone" }),
];
const longWorkspace = { id: "ws_long", name: "Workspace ".repeat(20).trim(), developersEnabled: true };

for (const width of [1100, 700, 360, 320]) {
  for (const dir of ["ltr", "rtl"] as const) {
    it(`names of any kind fit at ${String(width)} px, ${dir}: nothing scrolls sideways`, async () => {
      const access = { workspaces: [...fixtureAccess().workspaces, longWorkspace] };
      const { container } = renderTable(aBackend(strange, {}, access).adapter, {
        locale: { ...en, dir },
      });
      container.style.inlineSize = `${String(width)}px`;
      await waitFor(() => expect(names()).toHaveLength(5));
      expect(names()).toContain("Unnamed key");
      const root = container.firstElementChild as HTMLElement;
      expect(root.scrollWidth).toBe(root.clientWidth);
      const frame = screen.getByRole("table").getBoundingClientRect();
      for (const cell of screen.getAllByRole("cell")) {
        const box = cell.getBoundingClientRect();
        expect(box.right).toBeLessThanOrEqual(Math.ceil(frame.right));
        expect(box.left).toBeGreaterThanOrEqual(Math.floor(frame.left));
      }
    });
  }
}

it("only a text that could turn its row round is isolated in it", async () => {
  const bidi = async (dir: "ltr" | "rtl", name: string) => {
    const page = renderTable(aBackend([fixtureKey({ name })]).adapter, { locale: { ...en, code: "en-GB", dir } });
    const style = getComputedStyle(await screen.findByText(name));
    const value = style.unicodeBidi;
    page.unmount();
    return value;
  };
  expect(await bidi("ltr", "Production")).toBe("normal");
  expect(await bidi("ltr", "مفتاح 2")).toBe("isolate");
  // Adlam, a script beyond the first 65,536 code points.
  expect(await bidi("ltr", "𞤀𞤁 2")).toBe("isolate");
  expect(await bidi("rtl", "Production (2)")).toBe("isolate");
});

it("G15: cards of a narrow container are a table to assistive technology, with one choice of the order above", async () => {
  const backend = aBackend([fixtureKey()]);
  const { container } = renderTable(backend.adapter);
  container.style.inlineSize = "360px";
  const row = await rowOf("Production");
  expect(getComputedStyle(row).display).toBe("grid");
  expect(within(row).getAllByRole("cell")).toHaveLength(6);
  expect(screen.queryByRole("columnheader")).toBeNull();
  const menu = screen.getByRole("button", { name: "Actions for Production" }).getBoundingClientRect();
  expect([menu.width, menu.height]).toEqual([32, 32]);
  await userEvent.selectOptions(screen.getByRole("combobox", { name: "Sort" }), "lastUsedAt:desc");
  await waitFor(() => expect(backend.lists.at(-1)?.input).toMatchObject({ sort: "lastUsedAt:desc" }));
  await userEvent.selectOptions(screen.getByRole("combobox", { name: "Status" }), "revoked");
  await waitFor(() => expect(backend.lists.at(-1)?.input).toMatchObject({ status: "revoked" }));
});

for (const [density, height] of [
  ["comfortable", 48],
  ["compact", 40],
] as const) {
  it(`rows are ${String(height)} px high, ${density}`, async () => {
    const keys = [
      fixtureKey(),
      fixtureKey({ id: "b", name: "Old", status: "revoked", revokedAt: "2026-08-08T10:00:00Z" }),
    ];
    const { container } = renderTable(aBackend(keys).adapter, { density });
    container.style.inlineSize = "1100px";
    expect((await rowOf("Production")).getBoundingClientRect().height).toBe(height);
    expect((await rowOf("Old")).getBoundingClientRect().height).toBe(height);
  });
}
