import { StartError } from "../StartError.js";

const reasons: Readonly<Record<string, string>> = {
  EACCES: "this user has no right to it",
  EPERM: "this user has no right to it",
  EROFS: "it lies on a read-only file system",
  ENOSPC: "its disk is full",
  EDQUOT: "its disk is full",
  ENOTDIR: "it, or a folder above it, is a file",
  EEXIST: "it is a file",
};

/** What a system error of a folder means to the person who chose it, or nothing for any other error. */
export function folderProblem(folder: string, error: unknown): StartError | undefined {
  const code = (error as { code?: unknown } | null)?.code;
  const reason = typeof code === "string" ? reasons[code] : undefined;
  if (reason === undefined) return undefined;
  return new StartError(`The folder ${folder} cannot be used: ${reason}. Choose another one with DATA_DIR.`, {
    cause: error,
  });
}
