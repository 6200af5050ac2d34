import * as v from "valibot";
import type { ServerOptions } from "./server.js";

const wholeNumber = v.pipe(v.string(), v.regex(/^\d+$/u), v.transform(Number), v.safeInteger());
const present = v.pipe(v.string(), v.minLength(1));

const schema = v.object({
  PORT: v.optional(v.pipe(wholeNumber, v.maxValue(65_535)), "4173"),
  DATABASE_URL: v.optional(present),
  DATA_DIR: v.optional(present, ".data"),
  HOST_DIR: v.optional(present),
  // It goes into a header among directives, which a space, a comma or a semicolon would end.
  CSP_REPORT_URL: v.optional(v.pipe(v.string(), v.regex(/^(?:https?:\/\/|\/)[^\s,;]+$/u))),
  SEED: v.optional(v.picklist(["demo", "none"]), "demo"),
  SESSION_SECRET: v.optional(v.pipe(v.string(), v.minLength(32))),
  IMPORT_LIMIT: v.optional(
    v.union([
      v.pipe(
        v.literal("unlimited"),
        v.transform(() => null),
      ),
      wholeNumber,
    ]),
  ),
  MAX_ACTIVE_KEYS: v.optional(wholeNumber),
  RATE_LIMIT: v.optional(
    v.union([
      v.pipe(
        v.literal("off"),
        v.transform(() => null),
      ),
      wholeNumber,
    ]),
  ),
  LOG: v.optional(v.picklist(["json", "silent"]), "json"),
});

const hints: Readonly<Record<string, string>> = {
  PORT: "a port from 0 to 65535",
  CSP_REPORT_URL: "an address, such as https://example.com/csp-reports",
  SEED: "`demo` or `none`",
  SESSION_SECRET: "at least 32 characters",
  IMPORT_LIMIT: "a whole number or `unlimited`",
  MAX_ACTIVE_KEYS: "a whole number",
  RATE_LIMIT: "requests a minute, or `off`",
  LOG: "`json` or `silent`",
};

export type Config = Omit<ServerOptions, "log" | "clock"> & { readonly isLogged: boolean };

/** A setting that cannot be used. */
export class ConfigError extends Error {
  override readonly name = "ConfigError";
}

/** Reads the environment. Throws {@link ConfigError} that names the variable and what it may be. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const parsed = v.safeParse(schema, env, { abortEarly: true });
  if (!parsed.success) {
    const name = v.getDotPath(parsed.issues[0]) ?? "";
    throw new ConfigError(`${name} must be ${hints[name] ?? "set to something"}.`);
  }
  const { output } = parsed;
  return {
    port: output.PORT,
    databaseUrl: output.DATABASE_URL,
    dataDir: output.DATA_DIR,
    hostDir: output.HOST_DIR,
    cspReportUrl: output.CSP_REPORT_URL,
    seed: output.SEED,
    sessionSecret: output.SESSION_SECRET,
    importLimit: output.IMPORT_LIMIT,
    maxActiveKeys: output.MAX_ACTIVE_KEYS,
    rateLimits: output.RATE_LIMIT === undefined ? undefined : { session: output.RATE_LIMIT, key: output.RATE_LIMIT },
    isLogged: output.LOG === "json",
  };
}
