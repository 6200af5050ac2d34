import type { Queryable } from "../db/Db.js";

export interface Company {
  readonly id: string;
  readonly name: string;
}

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly role: "administrator" | "member";
  readonly company: Company;
}

interface PersonRow {
  id: string;
  name: string;
  role: Person["role"];
  company_id: string;
  company_name: string;
}

const select = `select p.id, p.name, p.role, c.id as company_id, c.name as company_name
  from people p join companies c on c.id = p.company_id`;

/** Everyone who has not left, in the order of the seed: the first administrator first. */
export async function listPeople(db: Queryable): Promise<Person[]> {
  return (await db.query<PersonRow>(`${select} where p.active order by p.position, p.id`)).map(toPerson);
}

/** The person, unless they have left or it is asked for a session that was signed out. */
export async function findPerson(db: Queryable, id: string, sessionId?: string): Promise<Person | undefined> {
  const [row] = await db.query<PersonRow>(
    `${select} where p.id = $1 and p.active and not exists (select 1 from ended_sessions where id = $2)`,
    [id, sessionId ?? null],
  );
  return row && toPerson(row);
}

function toPerson(row: PersonRow): Person {
  return { id: row.id, name: row.name, role: row.role, company: { id: row.company_id, name: row.company_name } };
}
