import type { Company, Person } from "./people.js";

/** Who is asking for a management route, and for which company every query of theirs is. */
export interface Caller {
  readonly sessionId: string;
  readonly person: Person;
  readonly company: Company;
}
