import { render, screen } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Button } from "../../../src/ui/Button.tsx";
import { Callout } from "../../../src/ui/Callout.tsx";
import { Card } from "../../../src/ui/Card.tsx";
import { Disclosure } from "../../../src/ui/Disclosure.tsx";
import { SelectField, TextField } from "../../../src/ui/Field.tsx";
import { StatusBadge } from "../../../src/ui/StatusBadge.tsx";
import { Frame } from "./frame.tsx";
import { hostile, portrait, stylesOf } from "./hostileHost.ts";

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
    const styles = () => stylesOf([document.documentElement, document.body, ...host.querySelectorAll("*")]);
    const before = styles();
    render(<Sample />);
    expect(screen.getByRole("button", { name: "Create" })).toBeVisible();
    expect(styles()).toEqual(before);
    host.remove();
  });
});
