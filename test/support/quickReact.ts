import * as React from "react";

// React's development build takes a stack trace for every element that is made, for the words of its warnings: up to an eighth
// of the time of these tests. It takes none after ten thousand in a second, which is what it reads here.
const { __CLIENT_INTERNALS_DO_NOT_USE_OR_WARN_USERS_THEY_CANNOT_UPGRADE: internals } = React as unknown as Record<
  string,
  object | undefined
>;
if (internals !== undefined) {
  Object.defineProperty(internals, "recentlyCreatedOwnerStacks", { get: () => 1e4, set: () => undefined });
}
