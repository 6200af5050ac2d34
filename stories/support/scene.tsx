import { ApiKeysPage, ApiKeysProvider, type ApiKeysAdapter, type ApiKeysPageProps } from "@mark-ai/api-keys";
import {
  createMemoryAdapter,
  type MemoryScenario,
  type MemoryScenarioOptions,
} from "@mark-ai/api-keys/adapters/memory";
import type { CompleteAdapter } from "@mark-ai/api-keys/contract";
import { withFaults, type Faults } from "@mark-ai/api-keys/testing";
import { use, useState, type ReactNode } from "react";
import { brand, snippets } from "./brand.ts";
import { clock } from "./clock.ts";
import { localeIn, ToolbarContext } from "./toolbar.ts";

/** The world that a state is drawn in, and what the host configured. */
export interface SceneArgs extends Partial<Omit<ApiKeysPageProps, "adapter">> {
  /** What the backend holds. @default "demo" */
  readonly scenario?: MemoryScenario | MemoryScenarioOptions | undefined;
  /** What goes wrong with the backend's methods. */
  readonly faults?: Faults | undefined;
  /** Methods that the backend lacks. */
  readonly without?: readonly Exclude<keyof ApiKeysAdapter, "listKeys">[] | undefined;
  /** The adapter that stands between the page and the backend. @default none */
  readonly via?: ((backend: CompleteAdapter) => ApiKeysAdapter) | undefined;
}

let scenes = 0;

const itself = (backend: CompleteAdapter): ApiKeysAdapter => backend;

function makeScene(id: string, { scenario, faults = {}, without = [], via = itself }: SceneArgs) {
  const memory = via(createMemoryAdapter({ clock: clock.now, scenario }));
  // A request that never settles stays so: a designer may look at it for longer than a host would wait.
  const adapter: ApiKeysAdapter = { ...withFaults<ApiKeysAdapter>(memory, faults), timeoutMs: Infinity };
  const lacking = Object.fromEntries(without.map((name) => [name, undefined]));
  scenes += 1;
  return { id, adapter: { ...adapter, ...lacking }, scope: `story-${scenes}` };
}

/** The page's props in a story: a world of its own, at a fixed time, in the look that the toolbar asks for. */
function useScene(args: SceneArgs) {
  const toolbar = use(ToolbarContext);
  const { scenario: own, faults, without, via, ...host } = args;
  const backend = { scenario: toolbar.scenario ?? own, faults, without, via };
  const id = JSON.stringify([backend.scenario, without]);
  const [scene, setScene] = useState(() => makeScene(id, backend));
  if (scene.id !== id) setScene(makeScene(id, backend));
  const { adapter, scope } = scene;
  const chosen = {
    colorScheme: toolbar.scheme,
    density: toolbar.density ?? host.density,
    locale: typeof host.locale === "string" ? host.locale : localeIn(toolbar, host.locale),
    theme: toolbar.theme ?? host.theme,
  };
  const props = { scope, brand, snippets, timeZone: "Europe/Berlin", now: clock.now, ...host, ...chosen, adapter };
  return { world: scope, props };
}

/** The whole page. */
export function PageScene(args: SceneArgs) {
  const { world, props } = useScene(args);
  return <ApiKeysPage key={world} {...props} />;
}

/** Some of the page's sections, as a host composes them. */
export function SectionScene({ children, ...args }: SceneArgs & { children: ReactNode }) {
  const { world, props } = useScene(args);
  return (
    <ApiKeysProvider key={world} {...props}>
      <div className="scene">{children}</div>
    </ApiKeysProvider>
  );
}
