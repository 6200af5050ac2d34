import { render, screen } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Button } from "../../../src/ui/Button.tsx";
import { Callout } from "../../../src/ui/Callout.tsx";
import { Card } from "../../../src/ui/Card.tsx";
import { Disclosure } from "../../../src/ui/Disclosure.tsx";
import { SelectField, TextField } from "../../../src/ui/Field.tsx";
import { StatusBadge } from "../../../src/ui/StatusBadge.tsx";
import { Frame } from "./frame.tsx";

const hostile = `
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

function Sample() {
  return (
    <Frame>
      <Card title="Imports" scope="Company-wide" actions={<Button size="small">Act</Button>}>
        <StatusBadge tone="success">Active</StatusBadge>
        <TextField label="Key name" hint="For people." value="" onChange={() => undefined} />
        <SelectField label="Workspace" value="a" onChange={() => undefined} options={[{ value: "a", label: "A" }]} />
        <Callout tone="warning" title="Title">
          Text
        </Callout>
        <Disclosure title="Questions">Answers</Disclosure>
        <Button variant="primary" disabledReason="No.">
          Create
        </Button>
      </Card>
    </Frame>
  );
}

/** How each of our elements looks and where it stands, one line each. */
function portrait(container: Element): string[] {
  return [...container.querySelectorAll("[class^=mak-]")].map((element) => {
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

const sheet = document.createElement("style");

describe("a hostile host (G12)", () => {
  beforeEach(() => {
    sheet.textContent = "";
    // First in the head, as a host's reset stands before what it imports.
    document.head.prepend(sheet);
  });
  afterEach(() => sheet.remove());

  it("changes nothing in our parts", () => {
    const { container } = render(<Sample />);
    const clean = portrait(container);
    sheet.textContent = hostile;
    expect(getComputedStyle(document.documentElement).textTransform).toBe("uppercase");
    expect(portrait(container)).toEqual(clean);
    expect(clean.length).toBeGreaterThan(25);
  });

  it("keeps its own elements as they were when we mount", () => {
    const host = document.createElement("section");
    host.innerHTML = `<h2>Host</h2><p>Text <a href="#x">link</a></p><button>Press</button><table><tr><td>1</td></tr></table><input>`;
    document.body.append(host);
    const styles = () =>
      [document.documentElement, document.body, ...host.querySelectorAll("*")].map((element) => {
        const style = getComputedStyle(element);
        return [...style]
          .filter((name) => !/block-size|^height|origin|inline-size|^width/.test(name))
          .map((name) => `${name}:${style.getPropertyValue(name)}`)
          .join(";");
      });
    const before = styles();
    render(<Sample />);
    expect(screen.getByRole("button", { name: "Create" })).toBeVisible();
    expect(styles()).toEqual(before);
    host.remove();
  });
});
