import type { SessionPerson } from "./api.ts";

/** One person's corner of the shared cache: two people never read each other's answers. */
export function scopeOf(person: SessionPerson): string {
  return `${person.company.id}/${person.id}`;
}
