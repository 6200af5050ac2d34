import styles from "../../../src/theme/styles/index.css?inline";

/** Resets that a host may bring, at their worst. */
export const hostile = `
  * { margin: 0; padding: 0; }
  *, ::before, ::after { box-sizing: content-box; border: 0 solid red; }
  html { font-size: 10px; letter-spacing: 3px; text-transform: uppercase; line-height: 3; text-align: center; }
  button { all: unset; }
  h1, h2, h3, p, ul, li, label, span { color: red; font-size: 40px; margin: 30px; padding: 9px; float: left; }
  input, select { border: 5px dotted lime; background: lime; appearance: none; width: 10px; }
  table { display: block; }
  svg, img { display: block; width: 100%; }
  a, summary { color: lime; text-decoration: line-through; display: inline; }
  [hidden] { display: block; }
`;

/** How each of our elements looks and where it stands, one line each. */
export function portrait(container: Element): string[] {
  return [...container.querySelectorAll("[class^=mak-]:not(svg *)")].map((element) => {
    const style = getComputedStyle(element);
    const { width, height } = element.getBoundingClientRect();
    const looks = [
      "color",
      "background-color",
      "font-size",
      "font-weight",
      "line-height",
      "letter-spacing",
      "text-transform",
    ];
    const boxes = [
      "display",
      "float",
      "margin",
      "padding",
      "border",
      "box-sizing",
      "text-align",
      "text-decoration-line",
    ];
    const values = [...looks, ...boxes].map((name) => `${name}: ${style.getPropertyValue(name)}`);
    return `${element.getAttribute("class") ?? ""} ${Math.round(width)}x${Math.round(height)} ${values.join("; ")}`;
  });
}

/** Every style of elements, but for the sizes that follow from the window. */
export function stylesOf(elements: Iterable<Element>): string[] {
  return [...elements].map((element) => {
    const style = getComputedStyle(element);
    return [...style]
      .filter((name) => !/block-size|^height|origin|inline-size|^width/.test(name))
      .map((name) => `${name}:${style.getPropertyValue(name)}`)
      .join(";");
  });
}

/** Ways to load the style sheet: as the setup did, or in a layer after the one of the host's resets. */
export const deliveries = {
  "styles.css": (resets: string) => resets,
  "styles.layer.css": (resets: string) => `@layer host, mak; @layer host { ${resets} } @layer mak { ${styles} }`,
} as const;

/** Switches off the unlayered style sheet of the setup. Gives back the undoing. */
export function withoutPlainStyles(): () => void {
  const plain = [...document.styleSheets].filter((sheet) =>
    [...sheet.cssRules].some(({ cssText }) => cssText.startsWith(".mak-root")),
  );
  for (const sheet of plain) sheet.disabled = true;
  return () => {
    for (const sheet of plain) sheet.disabled = false;
  };
}

export { styles };
