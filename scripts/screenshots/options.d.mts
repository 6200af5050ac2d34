export class UsageError extends Error {}

export interface SheetOptions {
  out: string;
  only?: string;
  language?: string;
  theme?: string;
  against?: string;
  help: boolean;
  draws: boolean;
}

export const help: string;
export function readOptions(args: readonly string[]): SheetOptions;
export function isAskedFor(id: string, only: string | undefined): boolean;
