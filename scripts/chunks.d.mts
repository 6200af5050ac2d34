import type { Plugin } from "vite";

export function chunksOf(src: string): {
  plugin: Plugin;
  groups: { name: string; test: (id: string) => boolean; priority: number }[];
  banner: (chunk: { name: string }) => string;
};
