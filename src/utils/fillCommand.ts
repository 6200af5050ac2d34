const placeholder = "{key}";

/**
 * Puts a value into a shell command wherever its template says `{key}`, escaped for the quotes that the placeholder
 * stands in: the shell passes on exactly the value, whatever characters it has.
 */
export function fillCommand(template: string, value: string): string {
  let quotes: "none" | "single" | "double" = "none";
  let filled = "";
  for (let at = 0; at < template.length; at += 1) {
    if (template.startsWith(placeholder, at)) {
      filled += escapeFor(quotes, value);
      at += placeholder.length - 1;
      continue;
    }
    const character = template.charAt(at);
    filled += character;
    if (character === "\\" && quotes !== "single") {
      at += 1;
      filled += template.charAt(at);
    } else if (character === "'" && quotes !== "double") {
      quotes = quotes === "single" ? "none" : "single";
    } else if (character === '"' && quotes !== "single") {
      quotes = quotes === "double" ? "none" : "double";
    }
  }
  return filled;
}

function escapeFor(quotes: "none" | "single" | "double", value: string): string {
  if (/^[A-Za-z0-9_.:/+=@%,-]+$/.test(value)) return value;
  const single = value.replaceAll("'", "'\\''");
  if (quotes === "single") return single;
  if (quotes === "none") return `'${single}'`;
  // Out of the double quotes and back in: within them `!` cannot be escaped in an interactive shell.
  return `"'${single}'"`;
}
