/** What a translator leaves alone. */
const untranslated = "[translate=no], .notranslate, script, style, textarea, font";

const isOurs = (text: Text) => text.parentElement?.closest(untranslated) === null && text.data.trim() !== "";

function textsIn(node: Node): Text[] {
  if (node instanceof Text) return [node];
  const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode() !== null) texts.push(walker.currentNode as Text);
  return texts;
}

/** Replaces a text by elements with other words, as Chromium's translator does: React's own text node is gone then. */
function translate(text: Text): void {
  // React's types call the element deprecated; translators still make it.
  const font = (): HTMLElement => document.createElement("font" as string);
  const outer = font();
  const inner = outer.appendChild(font());
  inner.textContent = `«${text.data}»`;
  text.replaceWith(outer);
}

/** Translates the page, and whatever comes to it later. Returns a function that stops it. */
export function translatePage(): () => void {
  const translateAll = (nodes: Iterable<Node>) => {
    for (const node of nodes) for (const text of textsIn(node)) if (isOurs(text)) translate(text);
  };
  const observer = new MutationObserver((changes) => {
    for (const { type, target, addedNodes } of changes) translateAll(type === "characterData" ? [target] : addedNodes);
    observer.takeRecords();
  });
  observer.observe(document.body, { subtree: true, childList: true, characterData: true });
  translateAll([document.body]);
  observer.takeRecords();
  return () => observer.disconnect();
}

/**
 * The texts that React keeps as nodes of their own, beside other nodes. It goes on writing to such a node, or removes
 * it, after a translator has replaced it.
 */
export function bareTexts(root: ParentNode): string[] {
  return textsIn(root as Node)
    .filter((text) => text.data.trim() !== "" && Object.keys(text).some((key) => key.startsWith("__reactFiber$")))
    .map((text) => `${text.parentElement?.className ?? ""}: ${text.data}`);
}
