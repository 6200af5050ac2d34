export const stubs: Record<string, string>;
export const treeshake: { propertyReadSideEffects: false };
