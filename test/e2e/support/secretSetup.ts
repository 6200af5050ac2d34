import { buildPages } from "./secretPages.ts";

/** Builds the small host that the secret's tests use beside the real one. */
export default async function setup(): Promise<void> {
  await buildPages();
}
