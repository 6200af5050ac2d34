import { ApiKeysError, isApiKeysError } from "@mark-ai/api-keys/contract";
import { live, type Broken } from "./broken.js";

export const brokenCalls: readonly Broken[] = [
  {
    defect: "ignores the signal",
    breakIt: (adapter) => ({
      ...adapter,
      listKeys: (input) => adapter.listKeys(input, live),
      createKey: (input) => adapter.createKey(input, live),
    }),
    fails: [
      "abort: a list whose signal is aborted already rejects as aborted",
      "abort: a create whose signal is aborted already makes nothing",
    ],
  },
  {
    defect: "rejects with plain errors",
    breakIt: (adapter) => ({
      ...adapter,
      listKeys: (input, context) =>
        adapter.listKeys(input, context).catch((error: unknown) => {
          throw isApiKeysError(error) && error.code !== "aborted" ? new Error(error.message) : error;
        }),
    }),
    fails: [
      "pages: an invalid cursor is refused",
      "workspace: the list of one that does not exist has no keys",
      "call: a limit out of bounds is refused",
    ],
  },
  {
    defect: "throws instead of rejecting",
    breakIt: (adapter) => ({
      ...adapter,
      createKey: (input, context) => {
        if (input.name === "") throw new ApiKeysError("validation", { field: "name" });
        return adapter.createKey(input, context);
      },
    }),
    fails: ["call: a refusal is a rejected promise, never a throw"],
  },
];
