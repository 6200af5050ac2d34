import { cdp } from "vitest/browser";

interface AxValue {
  readonly value?: unknown;
}
export interface AxNode {
  readonly nodeId: string;
  readonly parentId?: string;
  readonly ignored: boolean;
  readonly role?: AxValue;
  readonly name?: AxValue;
  readonly description?: AxValue;
  readonly value?: AxValue;
  readonly properties?: readonly { readonly name: string; readonly value: AxValue }[];
}
interface FrameTree {
  readonly frame: { readonly id: string };
  readonly childFrames?: readonly FrameTree[];
}
interface Session {
  send(method: "Page.getFrameTree"): Promise<{ frameTree: FrameTree }>;
  send(method: "Accessibility.getFullAXTree", input: { frameId: string }): Promise<{ nodes: readonly AxNode[] }>;
}

/** All nodes of the test's own page, ignored ones too. */
export async function axTree(): Promise<AxNode[]> {
  const session = cdp() as unknown as Session;
  const { frameTree } = await session.send("Page.getFrameTree");
  const frames = (frameTree.childFrames ?? []).map(({ frame }) => frame.id);
  const trees = await Promise.all(frames.map((frameId) => session.send("Accessibility.getFullAXTree", { frameId })));
  return trees.flatMap(({ nodes }) => nodes);
}

/** The nodes of a role as assistive technology is given them: name, description, value and properties in one object. */
export async function axNodes(role: string): Promise<Record<string, unknown>[]> {
  return (await axTree())
    .filter((node) => !node.ignored && node.role?.value === role)
    .map((node) => ({
      name: node.name?.value,
      description: node.description?.value,
      value: node.value?.value,
      ...Object.fromEntries((node.properties ?? []).map((property) => [property.name, property.value.value])),
    }));
}
