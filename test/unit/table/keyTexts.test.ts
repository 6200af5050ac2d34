import { describe, expect, it } from "vitest";
import { fixtureKey, fixtureNow } from "@mark-ai/api-keys/testing";
import { createFormat } from "../../../src/i18n/format.js";
import { endOf, lastUseOf, nameOf } from "../../../src/i18n/keyTexts.js";
import { en } from "../../../src/i18n/locales/en.js";
import { fr } from "../../../src/i18n/locales/fr.js";

const context = { messages: en.messages, format: createFormat("en-GB", "Asia/Kathmandu"), now: fixtureNow };
const day = 86_400_000;
const ago = (days: number) => new Date(fixtureNow - days * day).toISOString();

describe("lastUseOf", () => {
  it("tells used from never from unknown", () => {
    expect(lastUseOf(fixtureKey(), context)).toMatchObject({
      kind: "used",
      text: "2 minutes ago",
      sentence: "Last used 2 minutes ago",
      recent: true,
    });
    expect(lastUseOf(fixtureKey({ lastUsedAt: null }), context)).toMatchObject({ kind: "never", text: "Never used" });
    expect(lastUseOf(fixtureKey({ lastUsedAt: undefined }), context)).toMatchObject({
      kind: "unknown",
      text: "Not tracked",
    });
  });

  it("calls a key idle after more than 90 days without use, and only one that works", () => {
    const idle = (changes: Parameters<typeof fixtureKey>[0]) => lastUseOf(fixtureKey(changes), context).idleDays;
    expect(idle({ lastUsedAt: ago(90.9) })).toBeUndefined();
    expect(idle({ lastUsedAt: ago(91) })).toBe(91);
    expect(idle({ lastUsedAt: null, createdAt: ago(91) })).toBe(91);
    expect(idle({ lastUsedAt: null, createdAt: ago(90) })).toBeUndefined();
    expect(idle({ lastUsedAt: undefined, createdAt: ago(200) })).toBeUndefined();
    expect(idle({ lastUsedAt: ago(200), status: "revoked" })).toBeUndefined();
  });

  it("never speaks of the future, whatever the clocks say", () => {
    const use = lastUseOf(fixtureKey({ lastUsedAt: new Date(fixtureNow + day).toISOString() }), context);
    expect(use.text).toBe("just now");
    expect(use.recent).toBe(true);
  });

  it("is recent for 7 days", () => {
    expect(lastUseOf(fixtureKey({ lastUsedAt: ago(7) }), context).recent).toBe(true);
    expect(lastUseOf(fixtureKey({ lastUsedAt: ago(7.01) }), context).recent).toBe(false);
  });
});

describe("nameOf", () => {
  it("stands in for a name in which there is nothing to see", () => {
    for (const name of ["", "  ", "\u200e", "\u200b\u2060"]) {
      expect(nameOf({ name }, en.messages)).toBe("Unnamed key");
    }
    expect(nameOf({ name: " Zapier " }, en.messages)).toBe(" Zapier ");
  });
});

describe("endOf", () => {
  it("says when, as far as it is known", () => {
    expect(endOf(fixtureKey(), context, "day")).toBeUndefined();
    expect(endOf(fixtureKey({ status: "revoked" }), context, "day")).toBeUndefined();
    expect(endOf(fixtureKey({ status: "revoked", revokedAt: ago(1) }), context, "day")).toBe("Revoked on 15\u00a0Nov");
    expect(endOf(fixtureKey({ expiresAt: ago(-1) }), context, "day")).toBe("Expires on 17\u00a0Nov");
    expect(endOf(fixtureKey({ expiresAt: ago(1) }), context, "day")).toBe("Expired on 15\u00a0Nov");
  });

  it("speaks the reader's language", () => {
    const french = { ...context, messages: fr.messages, format: createFormat("fr", "Asia/Kathmandu") };
    expect(endOf(fixtureKey({ status: "revoked", revokedAt: ago(1) }), french, "day")).toBe("Révoquée le 15\u00a0nov.");
  });
});
