/** The variable's name where the host sets none. */
export const defaultEnvName = "MARK_AI_API_KEY";

/** A name that every shell and `.env` reader takes: what they refuse becomes an underscore. */
export function envNameOf(wanted: string | undefined): string {
  const name = (wanted ?? "").trim().replace(/[^A-Za-z0-9_]/g, "_");
  if (/^_*$/.test(name)) return defaultEnvName;
  return /^[0-9]/.test(name) ? `_${name}` : name;
}

/** The variable's name that a product's own documents would use: `ACME_API_KEY` for Acme. */
export function envNameOfProduct(productName: string): string {
  const words =
    productName
      .normalize("NFKD")
      .replace(/\p{M}/gu, "")
      .match(/[A-Za-z0-9]+/g) ?? [];
  const name = words
    .join("_")
    .toUpperCase()
    .replace(/_?API(?:_KEYS?)?$/, "");
  return envNameOf(name === "" ? "API_KEY" : `${name}_API_KEY`);
}

/** One line of a `.env` file. The value is quoted only where it has to be, in the quotes that leave it as it is. */
export function envLine(name: string | undefined, value: string): string {
  return `${envNameOf(name)}=${quoteEnv(value)}`;
}

function quoteEnv(value: string): string {
  if (/^[A-Za-z0-9_.:/+=@%,-]+$/.test(value)) return value;
  if (!value.includes("'")) return `'${value}'`;
  if (!/["\\$`]/.test(value)) return `"${value}"`;
  // Of the readers that know no escapes in quotes, most know backticks; a shell understands the last form.
  if (!value.includes("`")) return `\`${value}\``;
  return `'${value.replaceAll("'", "'\\''")}'`;
}
