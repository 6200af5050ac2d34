import type { ColorExpression, TokenInfo } from "../../src/theme/tokenInfo.ts";
import { propertyOf } from "../../src/theme/propertyOf.ts";
import { tokenDocs, type TokenDoc } from "../../src/theme/tokenDocs.ts";
import { derivedColors, tokens, type Token } from "../../src/theme/tokens.ts";

const code = (text: string) => `\`${text}\``;
const row = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
  [row(head), row(head.map(() => "---")), ...rows.map(row)].join("\n");

function expression(color: ColorExpression): string {
  if (typeof color === "string") return code(color);
  if ("same" in color) return `as ${code(color.same)}`;
  const into = color.into === "black" || color.into === "white" ? color.into : code(color.into);
  return `${color.share} % ${code(color.mix)}, ${100 - color.share} % ${into}`;
}

function defaultOf(info: TokenInfo): string {
  if (info.kind === "shadow") return "two soft shadows";
  if (info.kind !== "color") {
    const named = info.value.replace(/^\{(\w+)\}$/u, "as `$1`");
    const text = named === info.value ? code(info.value.replace(/\{(\w+)\}/gu, "$1")) : named;
    const compact = info.compact === undefined ? "" : `, compact ${code(info.compact)}`;
    const touch = info.touch === undefined ? "" : `, on touch at least ${code(info.touch)}`;
    return `${text}${compact}${touch}`;
  }
  const [light, dark] = [expression(info.light), expression(info.dark)];
  return light === dark ? light : `light ${light}, dark ${dark}`;
}

/** The tokens of a level, one row each. */
function tokensTable(level: TokenDoc["level"]): string {
  const rows = (Object.entries(tokens) as [Token, TokenInfo][])
    .filter(([name]) => tokenDocs[name].level === level)
    .map(([name, info]) => [
      code(name),
      code(propertyOf(name)),
      info.kind === "color" ? "colour" : info.kind,
      tokenDocs[name].doc,
      defaultOf(info),
    ]);
  return table(["token", "property", "kind", "what it is", "default"], rows);
}

/** What each colour is drawn on, and the contrast that it needs there. */
function pairsTable(): string {
  const rows = Object.entries(tokens).flatMap(([name, info]) => {
    if (info.kind !== "color" || info.on === undefined) return [];
    const { text = [], shape = [] } = info.on as { text?: readonly string[]; shape?: readonly string[] };
    const line = (kind: string, grounds: readonly string[]) =>
      grounds.length === 0 ? [] : [[code(name), kind, grounds.map(code).join(", ")]];
    return [...line("text", text), ...line("shape", shape)];
  });
  return table(["colour", "as", "on"], rows);
}

const derivedTable = () =>
  table(
    ["colour", "is"],
    Object.entries(derivedColors).map(([name, { light }]) => [code(name), expression(light)]),
  );

/** The generated parts of docs/tokens.md by the names of their marks. */
export const docsTables: Readonly<Record<string, () => string>> = {
  "basic tokens": () => tokensTable("basic"),
  "advanced tokens": () => tokensTable("advanced"),
  "contrast pairs": pairsTable,
  "derived colours": derivedTable,
};

/** A document with each generated table in its place, between `<!-- name -->` and `<!-- end -->`. */
export function withTables(text: string): string {
  return Object.entries(docsTables).reduce((document, [name, make]) => {
    const place = new RegExp(`(<!-- ${name} -->\\n)[\\s\\S]*?(\\n<!-- end -->)`, "u");
    if (!place.test(document)) throw new Error(`The document has no place for "${name}".`);
    return document.replace(place, (_match, start: string, end: string) => `${start}\n${make()}\n${end}`);
  }, text);
}
