import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface SmallDisk {
  readonly path: string;
  unmount(): void;
}

/** Mounts a file system of so many megabytes. Returns nothing, and says so loudly, where this user may not mount. */
export function mountSmallDisk(megabytes: number): SmallDisk | undefined {
  const path = mkdtempSync(join(tmpdir(), "mak-disk-"));
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", `size=${String(megabytes)}m`, "tmpfs", path], { stdio: "pipe" });
  } catch {
    rmSync(path, { recursive: true });
    process.stderr.write(
      `\n${"!".repeat(80)}\nThis user cannot mount a tmpfs: the test of a full disk is LEFT OUT.\n${"!".repeat(80)}\n\n`,
    );
    return undefined;
  }
  return {
    path,
    unmount: () => {
      execFileSync("umount", ["--lazy", path]);
      rmSync(path, { recursive: true });
    },
  };
}
