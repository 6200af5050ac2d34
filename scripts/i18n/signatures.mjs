import { readFileSync } from "node:fs";
import ts from "typescript";

/**
 * What a message takes and means, as src/i18n/messages.ts says it.
 *
 * @typedef {object} Signature
 * @property {string} description what translators read
 * @property {Readonly<Record<string, "text" | "amount" | "optional">>} parameters
 */

const file = new URL("../../src/i18n/messages.ts", import.meta.url);

const noteOf = (/** @type {ts.Node} */ node) =>
  ts
    .getJSDocCommentsAndTags(node)
    .map((note) => (ts.isJSDoc(note) ? (ts.getTextOfJSDocComment(note.comment) ?? "") : ""))
    .join(" ")
    .replaceAll(/\s+/gu, " ")
    .trim();

/** The parameters of a message that is a function of one object. @returns {Signature["parameters"]} */
function parametersOf(/** @type {ts.TypeNode | undefined} */ type) {
  const given = type !== undefined && ts.isFunctionTypeNode(type) ? type.parameters[0]?.type : undefined;
  if (given === undefined || !ts.isTypeLiteralNode(given)) return {};
  return Object.fromEntries(
    given.members.filter(ts.isPropertySignature).map((member) => {
      const text = member.type?.getText() ?? "";
      return [member.name.getText(), text === "Amount" ? "amount" : text.includes("undefined") ? "optional" : "text"];
    }),
  );
}

/** The signature of every message by its path. A group whose names come from elsewhere has one for all of them. */
export function readSignatures() {
  /** @type {Map<string, Signature>} */
  const found = new Map();
  const walk = (/** @type {ts.NodeArray<ts.TypeElement>} */ members, /** @type {string} */ path) => {
    for (const member of members.filter(ts.isPropertySignature)) {
      const own = path + member.name.getText();
      found.set(own, { description: noteOf(member), parameters: parametersOf(member.type) });
      if (member.type !== undefined && ts.isTypeLiteralNode(member.type)) walk(member.type.members, `${own}.`);
    }
  };
  const source = ts.createSourceFile("messages.ts", readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true);
  source.forEachChild((node) => {
    if (ts.isInterfaceDeclaration(node) && node.name.text === "Messages") walk(node.members, "");
  });
  return found;
}

/** The signature of one message: its own, or its group's. @returns {Signature} */
export function signatureOf(/** @type {ReadonlyMap<string, Signature>} */ signatures, /** @type {string} */ path) {
  const own = signatures.get(path);
  const group = signatures.get(path.slice(0, Math.max(path.lastIndexOf("."), 0)));
  return { description: own?.description || group?.description || "", parameters: own?.parameters ?? {} };
}
