import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { root } from "./project.ts";

/** A fresh checkout of this repository after `npm ci`: nothing is built in it. */
export interface Checkout {
  readonly folder: string;
  remove(): void;
}

const made =
  /^(?:node_modules|\.git|dist|\.dist-.*|\.cache|\.data|\.build|\.next|coverage|storybook-static|test-results)$/u;

export function makeCheckout(): Checkout {
  const folder = mkdtempSync(join(tmpdir(), "mak-checkout-"));
  // npm finds its packages where they are; the workspaces are those of the checkout.
  cpSync(root, folder, { recursive: true, filter: (path) => path === root || !made.test(basename(path)) });
  const modules = join(folder, "node_modules");
  mkdirSync(join(modules, "@mark-ai"), { recursive: true });
  for (const name of readdirSync(join(root, "node_modules"))) {
    if (name !== "@mark-ai") symlinkSync(join(root, "node_modules", name), join(modules, name));
  }
  symlinkSync(folder, join(modules, "@mark-ai/api-keys"));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
