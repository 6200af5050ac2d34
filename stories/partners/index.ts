import { bullion } from "./bullion.tsx";
import { gumdrop } from "./gumdrop.tsx";
import { guichet } from "./guichet.tsx";
import { hexfall } from "./hexfall.tsx";
import { nocturne } from "./nocturne.tsx";
import type { Partner } from "./partner.ts";
import { waraq } from "./waraq.tsx";

/** The invented partners: each is one object, in one file. */
export const partners: Readonly<Record<"nocturne" | "gumdrop" | "waraq" | "bullion" | "hexfall" | "guichet", Partner>> =
  { nocturne, gumdrop, waraq, bullion, hexfall, guichet };
