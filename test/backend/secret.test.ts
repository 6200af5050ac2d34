import { describe, expect, test } from "vitest";
import { createSecret, hashSecret, isWellFormed, previewOf } from "../../examples/backend/src/keys/secret.js";

describe("the secret", () => {
  test("has the documented form and a checksum that tells typos", () => {
    for (let i = 0; i < 200; i++) {
      const secret = createSecret();
      expect(secret).toMatch(/^mk_live_[0-9A-Za-z]{36}$/u);
      expect(isWellFormed(secret)).toBe(true);
      const at = 8 + (i % 36);
      const typo = secret.slice(0, at) + (secret[at] === "x" ? "y" : "x") + secret.slice(at + 1);
      expect(isWellFormed(typo)).toBe(false);
    }
    expect(isWellFormed(`${createSecret()}\n`)).toBe(false);
  });

  test("agrees with another implementation of the checksum", () => {
    // zlib.crc32(b"mk_live_" + b"0" * 30) in Python, in base62.
    expect(isWellFormed(`mk_live_${"0".repeat(30)}4ReBXu`)).toBe(true);
  });

  test("uses the whole alphabet, evenly", () => {
    const counts = new Map<string, number>();
    for (let i = 0; i < 2_000; i++) {
      for (const character of createSecret().slice(8, 38)) counts.set(character, (counts.get(character) ?? 0) + 1);
    }
    expect(counts.size).toBe(62);
    const expected = (2_000 * 30) / 62;
    for (const count of counts.values()) expect(Math.abs(count - expected)).toBeLessThan(expected * 0.25);
  });

  test("is stored as its SHA-256 and shown by eight characters", () => {
    expect(hashSecret("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    expect(previewOf("mk_live_AbCd23456789012345678901234567890123wxyz")).toBe("mk_live_AbCd…wxyz");
  });
});
