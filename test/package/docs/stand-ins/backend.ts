import { createMemoryAdapter } from "@mark-ai/api-keys/adapters/memory";

const backend = createMemoryAdapter();

// What a block means that imports the reader's own backend, on the server.
export const backendOf: (person: string) => typeof backend = () => backend;
