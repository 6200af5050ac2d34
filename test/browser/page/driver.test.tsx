import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { ApiKeysPage, type Locale } from "@mark-ai/api-keys";
import { createMemoryAdapter } from "@mark-ai/api-keys/adapters/memory";
import { ar } from "@mark-ai/api-keys/locales/ar";
import { en } from "@mark-ai/api-keys/locales/en";
import { fr } from "@mark-ai/api-keys/locales/fr";
import { createPageDriver } from "@mark-ai/api-keys/testing/page";

const now = () => Date.parse("2026-11-16T10:30:00Z");

it.each<[string, Locale]>([
  ["English", en],
  ["French", fr],
  ["Arabic", ar],
])("the page driver goes the whole way in %s", async (_, locale) => {
  const messages = { page: { createKey: "+" } };
  render(<ApiKeysPage adapter={createMemoryAdapter({ clock: now })} locale={locale} messages={messages} now={now} />);
  const page = createPageDriver({ screen, within, user: userEvent.setup(), locale, messages });
  const { statuses } = locale.messages.table;
  expect(await page.keyNames()).toContain("Production");
  await page.create({ name: "By the driver", workspace: "Sales" });
  await page.copy();
  await page.finish();
  expect(await page.status("By the driver")).toBe(statuses.active);
  await page.revoke("By the driver");
  await waitFor(async () => expect(await page.status("By the driver")).toBe(statuses.revoked));
  await page.search("driver");
  await waitFor(async () => expect(await page.keyNames()).toEqual(["By the driver"]));
});
