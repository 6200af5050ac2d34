import type { Meta, StoryObj } from "@storybook/react-vite";
import { useState, type ReactNode } from "react";
import { Button } from "../../src/ui/Button.tsx";
import { Choice } from "../../src/ui/Choice.tsx";
import { IconButton } from "../../src/ui/IconButton.tsx";
import { CloseIcon, CopyIcon } from "../../src/ui/icons.ts";
import { Segments } from "../../src/ui/Segments.tsx";
import { SelectField } from "../../src/ui/SelectField.tsx";
import { StatusBadge } from "../../src/ui/StatusBadge.tsx";
import { TextField } from "../../src/ui/TextField.tsx";
import { Group, Surface } from "./Surface.tsx";

const variants = ["primary", "secondary", "danger", "quiet"] as const;
/** The states that a pointer or the keyboard makes, drawn without either. */
const states = ["normal", "hover", "focus", "active"] as const;

function Row({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="controls-row">
      <span className="foundation-note">{name}</span>
      {children}
    </div>
  );
}

function Buttons() {
  return (
    <Group title="Buttons" note="A disabled button keeps the focus and says why on hover and focus.">
      {variants.map((variant) => (
        <Row key={variant} name={variant}>
          {states.map((state) => (
            <span key={state} className={`is-${state}`}>
              <Button variant={variant}>{state}</Button>
            </span>
          ))}
          <Button variant={variant} busy>
            busy
          </Button>
          <Button variant={variant} disabledReason="Only an administrator can create keys.">
            disabled
          </Button>
        </Row>
      ))}
      <Row name="sizes and icons">
        <Button size="small">small</Button>
        <Button icon={<CopyIcon />}>with an icon</Button>
        <Button size="large" variant="primary">
          large
        </Button>
        {states.map((state) => (
          <span key={state} className={`is-${state}`}>
            <IconButton label={`Close, ${state}`} icon={<CloseIcon />} />
          </span>
        ))}
      </Row>
    </Group>
  );
}

function Fields() {
  const [text, setText] = useState("Production");
  const [workspace, setWorkspace] = useState("marketing");
  const options = [
    { value: "marketing", label: "Marketing" },
    { value: "sales", label: "Sales" },
  ];
  return (
    <Group title="Fields" note="The line below a field is kept for its hint or its error, so that nothing moves.">
      <div className="fields">
        <TextField label="Key name" value={text} onChange={setText} hint="So that people know what uses it." />
        {(["hover", "focus"] as const).map((state) => (
          <span key={state} className={`is-${state}`}>
            <TextField label={`Key name, ${state}`} value={text} onChange={setText} />
          </span>
        ))}
        <TextField
          label="Key name, refused"
          value=""
          onChange={setText}
          error="Give the key a name, so that people know what uses it."
        />
        <SelectField label="Workspace" value={workspace} onChange={setWorkspace} options={options} />
      </div>
    </Group>
  );
}

function Choices() {
  const [status, setStatus] = useState("all");
  const [isChecked, setChecked] = useState(true);
  return (
    <Group title="Choices">
      <Segments
        label="Status"
        value={status}
        onChange={setStatus}
        options={[
          { value: "all", label: "All", amount: "12" },
          { value: "active", label: "Active", amount: "9" },
          { value: "expiring", label: "Expiring", amount: "1", tone: "warning" },
          { value: "revoked", label: "Revoked", amount: "2" },
        ]}
      />
      <div className="fields">
        <Choice
          type="checkbox"
          label="Read documents"
          description="Search and list what was imported."
          checked={isChecked}
          disabled={false}
          onChange={() => setChecked(!isChecked)}
        />
        <Choice type="checkbox" label="Write documents" checked={false} disabled onChange={() => undefined} />
        <Choice type="radio" name="expiry" label="90 days" checked disabled={false} onChange={() => undefined} />
      </div>
      <Row name="status">
        <StatusBadge tone="success">Active</StatusBadge>
        <StatusBadge tone="neutral">Revoked 8 Aug</StatusBadge>
        <StatusBadge tone="warning">Expires in 3 days</StatusBadge>
        <StatusBadge tone="danger">Expired 14 Oct</StatusBadge>
      </Row>
    </Group>
  );
}

const meta = {
  title: "Foundations/Controls",
  parameters: {
    // One button of each kind is busy, and stays so.
    settles: false,
    pseudo: {
      hover: [".is-hover *"],
      active: [".is-active *"],
      focus: [".is-focus :is(button, input)"],
      focusVisible: [".is-focus :is(button, input)"],
    },
  },
  render: () => (
    <Surface>
      <Buttons />
      <Fields />
      <Choices />
    </Surface>
  ),
} satisfies Meta;
export default meta;

/** Every control in its variants and states. Hover, focus and active are drawn without a mouse. */
export const Default: StoryObj = {};
export const Compact: StoryObj = { globals: { density: "compact" } };
