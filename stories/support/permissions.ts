import type { Access } from "@mark-ai/api-keys/contract";
import type { Faults } from "@mark-ai/api-keys/testing";

/** Someone who may work with keys and not see what is used. */
export const noUsage: Faults = {
  getAccess: {
    type: "change",
    change: (access: Access): Access => ({
      ...access,
      permissions: {
        ...access.permissions,
        viewUsage: { allowed: false, reason: "Only administrators can see the usage." },
      },
    }),
  },
};
