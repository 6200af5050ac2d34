import type { Meta, StoryObj } from "@storybook/react-vite";
import { useState } from "react";
import { Button } from "../../src/ui/Button.tsx";
import { Dialog } from "../../src/ui/Dialog.tsx";
import { Segments } from "../../src/ui/Segments.tsx";
import { Group, Surface } from "./Surface.tsx";

const speeds = [
  { value: "normal", label: "Normal" },
  { value: "slow", label: "Ten times slower" },
  { value: "none", label: "Reduced motion" },
];

function Sample() {
  const [speed, setSpeed] = useState("normal");
  const [isOpen, setOpen] = useState(false);
  return (
    <div className="motion" data-speed={speed}>
      <Group
        title="Motion"
        note="120 ms for what appears, 180 ms for a dialog; opacity, and at most 4 px of movement. Nothing moves for people who ask their system for less motion."
      >
        <Segments label="Speed" value={speed} options={speeds} onChange={setSpeed} />
        <Button onClick={() => setOpen(true)}>Open a dialog</Button>
        <Dialog
          open={isOpen}
          onRequestClose={() => setOpen(false)}
          title="A dialog"
          description="It fades in and rises by 4 px. Its top edge then stays where it is."
          footer={<Button onClick={() => setOpen(false)}>Close it</Button>}
        />
      </Group>
    </div>
  );
}

const meta = {
  title: "Foundations/Motion",
  render: () => (
    <Surface>
      <Sample />
    </Surface>
  ),
} satisfies Meta;
export default meta;

/** A dialog at full speed, ten times slower, and with reduced motion. */
export const Default: StoryObj = {};
