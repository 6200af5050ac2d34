export const chromiumArgs: string[];
export function lookForChromium(): string | undefined;
export function findChromium(): string;
