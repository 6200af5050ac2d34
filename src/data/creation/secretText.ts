import { envLine } from "../../utils/envLine.js";
import { fillCommand } from "../../utils/fillCommand.js";
import type { SecretFormat } from "./keyCreationState.js";

/** A way of the host's to write the key. */
export interface SnippetSample {
  /** The name of its tab: `Python`, `Docker`. */
  readonly label: string;
  /** The text, with `{key}` where the secret goes. What the host fills in itself is in it already. */
  readonly template: string;
  /**
   * How the secret is escaped: for the quotes of a shell command, as the value of a line of a `.env` file, or for a
   * string literal in double quotes, as JSON, JavaScript, Python, Go and Java have them.
   *
   * @default "string"
   */
  readonly language?: "shell" | "dotenv" | "string" | undefined;
}

/** How the secret is written in the forms other than the key itself. */
export interface SnippetTemplates {
  readonly envName?: string | undefined;
  readonly curl?: string | undefined;
  readonly samples?: readonly SnippetSample[] | undefined;
}

/** The format of a host's sample, by its place in the list. */
export const sampleFormat = (index: number): SecretFormat => `sample-${index}`;

/** Whether a template of the host's has a place for the secret. Whoever copies one that has none has not saved the key. */
export const hasPlaceForKey = (template: string | undefined): boolean => template?.includes("{key}") === true;

/** The secret in one of its forms. A template that is not there, or has no place for the key, is the key itself. */
export function secretText(format: SecretFormat, secret: string, snippets: SnippetTemplates): string {
  if (format === "env") return envLine(snippets.envName, secret);
  if (format === "curl") return hasPlaceForKey(snippets.curl) ? fillCommand(snippets.curl ?? "", secret) : secret;
  const sample = snippets.samples?.find((_, index) => sampleFormat(index) === format);
  if (sample === undefined || !hasPlaceForKey(sample.template)) return secret;
  if (sample.language === "shell") return fillCommand(sample.template, secret);
  const value = sample.language === "dotenv" ? envLine("KEY", secret).slice("KEY=".length) : literal(secret);
  return sample.template.split("{key}").join(value);
}

/** The inside of a string literal in double quotes. */
function literal(value: string): string {
  return JSON.stringify(value).slice(1, -1);
}
