import { gumdrop } from "./gumdrop.tsx";
import { nocturne } from "./nocturne.tsx";
import type { Partner } from "./partner.ts";
import { waraq } from "./waraq.tsx";

/** The invented partners: each is one object, in one file. */
export const partners = { nocturne, gumdrop, waraq } as const satisfies Readonly<Record<string, Partner>>;
