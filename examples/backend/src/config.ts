import * as v from "valibot";
import type { ServerOptions } from "./server.js";
import { StartError } from "./StartError.js";

const wholeNumber = v.pipe(v.string(), v.regex(/^\d+$/u), v.transform(Number), v.safeInteger());
const positive = v.pipe(wholeNumber, v.minValue(1));
const milliseconds = v.pipe(wholeNumber, v.minValue(1), v.maxValue(600_000));
const text = v.string();
const orNull = (word: string) =>
  v.pipe(
    v.literal(word),
    v.transform(() => null),
  );

const schema = v.object({
  PORT: v.optional(v.pipe(wholeNumber, v.maxValue(65_535)), "4173"),
  DATABASE_URL: v.optional(v.pipe(text, v.check(isDatabaseUrl))),
  DATABASE_POOL_SIZE: v.optional(v.pipe(positive, v.maxValue(1_000)), "10"),
  DATABASE_CONNECT_TIMEOUT_MS: v.optional(milliseconds, "5000"),
  DATABASE_STATEMENT_TIMEOUT_MS: v.optional(milliseconds, "8000"),
  DATA_DIR: v.optional(text, ".data"),
  HOST_DIR: v.optional(text),
  // It goes into a header among directives, which a space, a comma or a semicolon would end.
  CSP_REPORT_URL: v.optional(v.pipe(text, v.regex(/^(?:https?:\/\/|\/)[^\s,;]+$/u))),
  SEED: v.optional(v.picklist(["demo", "none"]), "demo"),
  SESSION_SECRET: v.optional(v.pipe(text, v.minLength(32))),
  IMPORT_LIMIT: v.optional(v.union([orNull("unlimited"), wholeNumber])),
  MAX_ACTIVE_KEYS: v.optional(wholeNumber),
  RATE_LIMIT: v.optional(v.union([orNull("off"), wholeNumber])),
  // A session lasts 12 hours.
  STEP_UP_MINUTES: v.optional(v.pipe(wholeNumber, v.maxValue(720)), "0"),
  TRUST_PROXY: v.optional(v.picklist(["on", "off"]), "off"),
  CORS_ORIGINS: v.optional(
    v.pipe(
      text,
      v.transform((list) => list.split(",").map((origin) => origin.trim())),
      v.array(v.pipe(text, v.check(isOrigin))),
    ),
  ),
  KEEP_ALIVE_TIMEOUT_MS: v.optional(milliseconds, "75000"),
  SHUTDOWN_DELAY_MS: v.optional(v.pipe(wholeNumber, v.maxValue(8_000)), "1000"),
  LOG: v.optional(v.picklist(["json", "silent"]), "json"),
});

const hints: Readonly<Record<string, string>> = {
  PORT: "a port from 0 to 65535",
  DATABASE_URL: "an address such as postgres://user:password@host:5432/database, or `memory:`",
  DATABASE_POOL_SIZE: "a number of connections from 1 to 1000",
  DATABASE_CONNECT_TIMEOUT_MS: "milliseconds from 1 to 600000",
  DATABASE_STATEMENT_TIMEOUT_MS: "milliseconds from 1 to 600000",
  CSP_REPORT_URL: "an address, such as https://example.com/csp-reports",
  SEED: "`demo` or `none`",
  SESSION_SECRET: "at least 32 characters",
  IMPORT_LIMIT: "a whole number or `unlimited`",
  MAX_ACTIVE_KEYS: "a whole number",
  RATE_LIMIT: "requests a minute, or `off`",
  STEP_UP_MINUTES: "minutes from 0 to 720",
  TRUST_PROXY: "`on` or `off`",
  CORS_ORIGINS: "origins with commas between them, such as https://app.example.com,https://admin.example.com",
  KEEP_ALIVE_TIMEOUT_MS: "milliseconds from 1 to 600000",
  SHUTDOWN_DELAY_MS: "milliseconds from 0 to 8000",
  LOG: "`json` or `silent`",
};

export type Config = Omit<ServerOptions, "log" | "clock"> & {
  readonly isLogged: boolean;
  /** How long requests are still taken after the signal to stop, in milliseconds. */
  readonly shutdownDelayMs: number;
};

/**
 * Reads the environment; a variable that is empty counts as not set. Throws a {@link StartError} that names the variable
 * and what it may be.
 */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ""));
  const parsed = v.safeParse(schema, set, { abortEarly: true });
  if (!parsed.success) {
    const name = String(parsed.issues[0].path?.[0].key);
    throw new StartError(`${name} must be ${hints[name] ?? "set to something else"}.`);
  }
  const { output } = parsed;
  return {
    port: output.PORT,
    databaseUrl: output.DATABASE_URL,
    postgres: {
      poolSize: output.DATABASE_POOL_SIZE,
      connectTimeoutMs: output.DATABASE_CONNECT_TIMEOUT_MS,
      statementTimeoutMs: output.DATABASE_STATEMENT_TIMEOUT_MS,
    },
    dataDir: output.DATA_DIR,
    hostDir: output.HOST_DIR,
    cspReportUrl: output.CSP_REPORT_URL,
    seed: output.SEED,
    sessionSecret: output.SESSION_SECRET,
    importLimit: output.IMPORT_LIMIT,
    maxActiveKeys: output.MAX_ACTIVE_KEYS,
    rateLimits: output.RATE_LIMIT === undefined ? undefined : { session: output.RATE_LIMIT, key: output.RATE_LIMIT },
    stepUpMinutes: output.STEP_UP_MINUTES,
    trustProxy: output.TRUST_PROXY === "on",
    corsOrigins: output.CORS_ORIGINS,
    keepAliveTimeoutMs: output.KEEP_ALIVE_TIMEOUT_MS,
    shutdownDelayMs: output.SHUTDOWN_DELAY_MS,
    isLogged: output.LOG === "json",
  };
}

/** A driver takes nearly anything for an address, and fails later with an error that names something else. */
function isDatabaseUrl(value: string): boolean {
  if (value === "memory:") return true;
  try {
    return ["postgres:", "postgresql:"].includes(new URL(value).protocol);
  } catch {
    return false;
  }
}

/** As a browser writes it: with a scheme and without a path, nor a slash at the end. */
function isOrigin(value: string): boolean {
  try {
    return /^https?:/u.test(value) && new URL(value).origin === value;
  } catch {
    return false;
  }
}
