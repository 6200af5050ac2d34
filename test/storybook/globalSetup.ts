import type { TestProject } from "vitest/node";
import { buildStorybook } from "../../scripts/build-storybook.mjs";
import { serveFolder } from "../../scripts/serve-folder.mjs";

declare module "vitest" {
  interface ProvidedContext {
    storybook: string;
  }
}

/** Builds Storybook where it is stale, and serves it for all tests. */
export default async function serveStorybook(project: TestProject) {
  const server = await serveFolder(buildStorybook());
  project.provide("storybook", server.url);
  return server.close;
}
