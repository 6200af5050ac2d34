import {
  companyHistoryInputSchema,
  importHistoryInputSchema,
  keyUsageInputSchema,
} from "../../contract/inputSchemas.js";
import type {
  ApiKey,
  CompanyHistory,
  CompanyHistoryInput,
  ImportHistory,
  ImportHistoryInput,
  ImportQuota,
  KeyUsageInput,
  KeyUsageList,
} from "../../contract/types.js";
import { periodAt } from "./imports.js";
import type { Rules } from "./rules.js";
import { isoOf, type World } from "./world.js";

/** Answers what was imported: by the company, by each workspace, with each key. */
export function createUsage(
  world: World,
  { requirePermission, requireWorkspace, validated }: Rules,
  visibleKeys: () => Iterable<ApiKey>,
) {
  return {
    getImportQuota(): ImportQuota {
      requirePermission("viewUsage");
      const period = periodAt(world.clock(), world.billingDay);
      return {
        used: world.imports.total(period.start, period.end),
        limit: world.importLimit,
        periodStart: isoOf(period.start),
        periodEnd: isoOf(period.end),
      };
    },
    getImportHistory(input: ImportHistoryInput): ImportHistory {
      requirePermission("viewUsage");
      const request = validated(importHistoryInputSchema, input);
      requireWorkspace(request.workspaceId);
      return world.imports.history(request, world.clock());
    },
    getKeyUsage(input: KeyUsageInput): KeyUsageList {
      requirePermission("viewUsage");
      const request = validated(keyUsageInputSchema, input);
      const known = new Set(Array.from(visibleKeys(), ({ id }) => id));
      return world.imports.usage({ ...request, keyIds: request.keyIds.filter((id) => known.has(id)) }, world.clock());
    },
    getCompanyHistory(input: CompanyHistoryInput): CompanyHistory {
      requirePermission("viewUsage");
      return world.imports.company(validated(companyHistoryInputSchema, input), world.clock());
    },
  };
}
