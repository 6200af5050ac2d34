export interface Drawing {
  id: string;
  title: string;
  variant: string;
  file: string;
}

export function readSet(folder: string): Drawing[];
export function clearSet(folder: string): void;
export function writeSet(folder: string, drawings: readonly Drawing[]): void;
