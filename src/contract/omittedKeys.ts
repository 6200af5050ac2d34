/** Keys that the page left out of a list because they do not fit the contract. */
export interface OmittedKeys {
  /** How many keys of this page of the list were left out. At least 1. */
  readonly count: number;
  /** What was wrong with the first of them, for developers. It never quotes a possible secret. */
  readonly reason: string;
}
