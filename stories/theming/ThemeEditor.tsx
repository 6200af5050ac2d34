import { tokens, type Token } from "@mark-ai/api-keys";
import { useId, useState, type ReactNode } from "react";
import { PageScene } from "../support/scene.tsx";
import { ContrastGate } from "./ContrastGate.tsx";
import { initialKnobs, themeOf, type Knobs } from "./knobs.ts";
import { ShareTheme } from "./ShareTheme.tsx";
import { knobsOf } from "./sharing.ts";

const names = Object.keys(tokens) as Token[];
/** A colour as the browser's own picker takes it; `undefined` where only `oklch()` can say it. */
function hexOf(color: string): string | undefined {
  const ink = document.createElement("canvas").getContext("2d");
  if (ink === null) return undefined;
  ink.fillStyle = color;
  return /^#[0-9a-f]{6}$/u.exec(ink.fillStyle)?.[0];
}

function Labelled({ label, children }: { label: string; children: (id: string) => ReactNode }) {
  const id = useId();
  return (
    <div className="theming-field">
      <label htmlFor={id}>{label}</label>
      {children(id)}
    </div>
  );
}

interface FieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
}

const TextKnob = ({ label, value, onChange }: FieldProps) => (
  <Labelled label={label}>
    {(id) => <input id={id} value={value} spellCheck={false} onChange={(event) => onChange(event.target.value)} />}
  </Labelled>
);

function NumberKnob({ label, value, onChange, ...range }: FieldProps & { max: number; step: number }) {
  return (
    <Labelled label={`${label}: ${value}`}>
      {(id) => (
        <input
          id={id}
          type="range"
          min={0}
          {...range}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Labelled>
  );
}

/** Any token, set by hand. */
function TokenKnob({ values, onChange }: { values: Knobs["tokens"]; onChange: (values: Knobs["tokens"]) => void }) {
  const [token, setToken] = useState<Token>("surface");
  const { [token]: current = "", ...others } = values;
  return (
    <>
      <Labelled label="Token">
        {(id) => (
          <select id={id} value={token} onChange={({ target }) => setToken(names[target.selectedIndex] ?? token)}>
            {names.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        )}
      </Labelled>
      <TextKnob
        label={`Value of ${token}`}
        value={current}
        onChange={(value) => onChange(value === "" ? others : { ...values, [token]: value })}
      />
    </>
  );
}

/**
 * A theme that is made by hand, what is wrong with it, what the contrast gate says of it, its code and its address, and
 * the page in it.
 */
export function ThemeEditor(props: Partial<Knobs>) {
  const [knobs, setKnobs] = useState<Knobs>(() => ({ ...initialKnobs, ...props, ...knobsOf(window.location.hash) }));
  const { theme, problems } = themeOf(knobs);
  const turn = (change: Partial<Knobs>) => setKnobs({ ...knobs, ...change });
  return (
    <div className="scene">
      <form className="theming" aria-label="Theme" onSubmit={(event) => event.preventDefault()}>
        <TextKnob label="Accent" value={knobs.accent} onChange={(accent) => turn({ accent })} />
        <Labelled label="Pick the accent">
          {(id) => (
            <input
              id={id}
              type="color"
              value={hexOf(knobs.accent) ?? initialKnobs.accent}
              onChange={(event) => turn({ accent: event.target.value })}
            />
          )}
        </Labelled>
        <NumberKnob
          label="Radius, px"
          value={String(knobs.radius)}
          max={24}
          step={1}
          onChange={(value) => turn({ radius: Number(value) })}
        />
        <NumberKnob
          label="Tint of the greys"
          value={String(knobs.tint)}
          max={4}
          step={0.5}
          onChange={(value) => turn({ tint: Number(value) })}
        />
        <TextKnob label="Font family" value={knobs.font} onChange={(font) => turn({ font })} />
        <Labelled label="Density">
          {(id) => (
            <select
              id={id}
              value={knobs.density}
              onChange={({ target }) => turn({ density: target.selectedIndex === 1 ? "compact" : "comfortable" })}
            >
              <option>comfortable</option>
              <option>compact</option>
            </select>
          )}
        </Labelled>
        <TokenKnob values={knobs.tokens} onChange={(values) => turn({ tokens: values })} />
      </form>
      {problems.map((problem) => (
        <p key={problem} role="alert">
          {problem}
        </p>
      ))}
      <ContrastGate theme={theme} />
      <ShareTheme knobs={knobs} />
      <PageScene theme={theme} density={knobs.density} />
    </div>
  );
}
