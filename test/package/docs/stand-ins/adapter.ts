import { createMemoryAdapter } from "@mark-ai/api-keys/adapters/memory";

// What a block means that imports the reader's own adapter.
export const adapter = createMemoryAdapter();
