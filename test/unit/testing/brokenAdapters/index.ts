import type { Broken } from "./broken.js";
import { brokenAttributes } from "./attributes.js";
import { brokenCalls } from "./calls.js";
import { brokenCleanUps } from "./cleanUps.js";
import { brokenCompany } from "./company.js";
import { brokenCreates } from "./creates.js";
import { brokenEvents } from "./events.js";
import { brokenExpiries } from "./expiries.js";
import { brokenKeyUsage } from "./keyUsage.js";
import { brokenLists } from "./lists.js";
import { brokenRevocations } from "./revocations.js";
import { brokenScopes } from "./scopes.js";
import { brokenSearches } from "./searches.js";
import { brokenSecrets } from "./secrets.js";
import { brokenStepUps } from "./stepUps.js";
import { brokenUpdates } from "./updates.js";
import { brokenUsage } from "./usage.js";

/** Each kind of wrong adapter, and the cases that refuse it. */
export const brokenAdapters: readonly Broken[] = [
  ...brokenSecrets,
  ...brokenCreates,
  ...brokenRevocations,
  ...brokenLists,
  ...brokenExpiries,
  ...brokenCleanUps,
  ...brokenScopes,
  ...brokenAttributes,
  ...brokenSearches,
  ...brokenUpdates,
  ...brokenEvents,
  ...brokenUsage,
  ...brokenKeyUsage,
  ...brokenCompany,
  ...brokenCalls,
  ...brokenStepUps,
];
