export interface Variant {
  scheme: string;
  direction: string;
  width: string;
  window: number;
}

export function isState(entry: { id: string; type: string }): boolean;
export function variantsOf(kept?: Readonly<Record<string, unknown>>): Variant[];
export function nameOf(variant: Variant): string;
