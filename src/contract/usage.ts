// What adapters answer on imports, and are asked with, in words. types.ts says what an instant is.

import type { OmittedKeys } from "./omittedKeys.js";

/** How many documents the whole company has imported in the current period, and how many it may. */
export interface ImportQuota {
  /** Documents imported since `periodStart`, by all workspaces together. A whole number of at least 0. */
  readonly used: number;
  /** Documents that may be imported in the period. A whole number of at least 0. Null: there is no limit. */
  readonly limit: number | null;
  /** The instant at which the current period began. */
  readonly periodStart: string;
  /** The instant at which the current period ends and the count starts again at 0. After `periodStart`. */
  readonly periodEnd: string;
  /**
   * The IANA time zone in which the days of the period are shown to everyone, `Europe/Berlin` for example. Absent or
   * null: UTC.
   */
  readonly timeZone?: string | undefined;
  /**
   * Where the company gets a higher limit: the address of a page, absolute or relative. The card links to it from 80 %
   * on. Absent or null: the page's `brand.upgradeUrl`, or no link.
   */
  readonly upgradeUrl?: string | undefined;
}

/** The imports of one calendar day. */
export interface DayImports {
  /** The calendar day, `YYYY-MM-DD`, in the time zone that was asked for. */
  readonly date: string;
  /** Documents imported on that day. A whole number of at least 0. */
  readonly imports: number;
}

/** The imports of one workspace, day by day. */
export interface ImportHistory {
  /** The calendar day, `YYYY-MM-DD`, that it is for the backend in the time zone that was asked for. */
  readonly today: string;
  /** The days with imports up to and including `today`, each day at most once. A day that is absent counts 0. */
  readonly days: readonly DayImports[];
}

/** What `getImportHistory` is asked for. */
export interface ImportHistoryInput {
  /** The workspace whose imports are counted. */
  readonly workspaceId: string;
  /** The IANA time zone in which calendar days begin and end, `Europe/Berlin` for example. */
  readonly timeZone: string;
  /** How many calendar days, today included. A whole number from 1 to 90. */
  readonly days: number;
}

/** The imports that were made with one key, day by day. */
export interface KeyUsage {
  /** The `id` of the key. */
  readonly keyId: string;
  /** The days with imports, each day at most once. A day that is absent counts 0. */
  readonly days: readonly DayImports[];
}

/** What `getKeyUsage` answers. */
export interface KeyUsageList {
  /** The calendar day, `YYYY-MM-DD`, that it is for the backend in the time zone that was asked for. */
  readonly today: string;
  /**
   * The keys that were asked for, in any order; those that imported nothing are there without days. A key that is absent
   * is unknown, and the page shows a dash for it. On no day may the keys of a workspace add up to more than the
   * workspace.
   */
  readonly keys: readonly KeyUsage[];
  /**
   * Written by the page's own check of an answer, never by an adapter: the keys that nobody asked for or that did not
   * fit the contract. Absent: every key fits.
   */
  readonly omitted?: OmittedKeys | undefined;
}

/** What `getKeyUsage` is asked for. */
export interface KeyUsageInput {
  /** The `id`s of 1 to 100 keys, those of one page of the list. */
  readonly keyIds: readonly string[];
  /** The IANA time zone in which calendar days begin and end, `Europe/Berlin` for example. */
  readonly timeZone: string;
  /** How many calendar days, today included. A whole number from 1 to 90. */
  readonly days: number;
}

/** The imports of one workspace of the company, day by day. */
export interface WorkspaceImports {
  /** The `id` of the workspace. One that `getAccess` does not name counts as "Other". */
  readonly workspaceId: string;
  /** The days with imports, each day at most once. A day that is absent counts 0. */
  readonly days: readonly DayImports[];
}

/** The imports of the whole company, by workspace and day. */
export interface CompanyHistory {
  /** The calendar day, `YYYY-MM-DD`, that it is for the backend in the time zone that was asked for. */
  readonly today: string;
  /** Every workspace that imported something, each at most once, in any order. One that is absent counts 0. */
  readonly workspaces: readonly WorkspaceImports[];
}

/** What `getCompanyHistory` is asked for. */
export interface CompanyHistoryInput {
  /** The IANA time zone in which calendar days begin and end, `Europe/Berlin` for example. */
  readonly timeZone: string;
  /** How many calendar days, today included. A whole number from 1 to 90. */
  readonly days: number;
}
