/** What a person reads or hears of an element, beside its text. */
const spokenAttributes = [
  "aria-label",
  "aria-description",
  "aria-placeholder",
  "aria-roledescription",
  "aria-valuetext",
  "alt",
  "data-label",
  "data-reason",
  "label",
  "placeholder",
  "title",
];

/** Data that is written in Latin letters in any language. */
const data = [
  // The tabs of a new key, and the command of the scenes' host.
  /^(?:\.env|cURL)$/gu,
  /^curl -H "X-API-Key: mk_live_\w+" https:\S+$/gu,
  /mk_live_[\w…]*/gu,
  /Asia\/Kathmandu/gu,
  /Ctrl\+C|⌘C/gu,
  /ACME_API_KEY/gu,
  /UTC/gu,
  /ws_\w+/gu,
  /req_\d+/gu,
];

/** The Latin letters of a text that are not data's. Empty is right. */
export function plainIn(text: string): string {
  const own = data.reduce((rest, pattern) => rest.replace(pattern, ""), text);
  return /[a-z]/iu.test(own) ? own : "";
}

function textsIn(node: Node): string[] {
  if (node instanceof Text) {
    // What is drawn from its attributes and from styles is no text.
    return node.parentElement?.closest("style, script") === null ? [node.data] : [];
  }
  if (!(node instanceof Element)) return [];
  const spoken = spokenAttributes.flatMap((name) => node.getAttribute(name) ?? []);
  // What a radio or a checkbox is worth is not shown.
  const shows = node instanceof HTMLInputElement && node.type !== "radio" && node.type !== "checkbox";
  const value = shows ? [node.value] : [];
  return [...spoken, ...value, ...[...node.childNodes].flatMap(textsIn)];
}

/** Notes every text that stands in the document from now on, however short, and whatever a canvas is given to write. */
export function listenToPage(): { readonly texts: ReadonlySet<string>; readonly stop: () => void } {
  const texts = new Set<string>();
  const note = (found: readonly string[]) => {
    for (const text of found) if (text.trim() !== "") texts.add(text);
  };
  const observer = new MutationObserver((changes) => {
    for (const { type, target, attributeName, addedNodes } of changes) {
      if (type === "childList") for (const node of addedNodes) note(textsIn(node));
      else if (type === "characterData") note(textsIn(target));
      else note([(target as Element).getAttribute(attributeName ?? "") ?? ""]);
    }
  });
  observer.observe(document.body, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: spokenAttributes,
  });
  // eslint-disable-next-line @typescript-eslint/unbound-method -- called with its owner below
  const { fillText } = CanvasRenderingContext2D.prototype;
  CanvasRenderingContext2D.prototype.fillText = function (...drawn) {
    note([drawn[0]]);
    fillText.apply(this, drawn);
  };
  return {
    texts,
    stop: () => {
      note(textsIn(document.body));
      observer.disconnect();
      CanvasRenderingContext2D.prototype.fillText = fillText;
    },
  };
}
