import { ApiKeysPage, type ApiKeysPageProps } from "@mark-ai/api-keys";
import { createRestAdapter } from "@mark-ai/api-keys/adapters/rest";
import type { AdapterMethod } from "@mark-ai/api-keys/contract";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { goOffline } from "../support/browser.ts";
import { adapterFaults, failing, late, never, throwing, wrongShape } from "../support/faults.ts";
import { PageScene, type SceneArgs } from "../support/scene.tsx";
import { FrameSheet } from "../support/Sheet.tsx";
import { submitKey } from "../support/steps.ts";
import { fetchFrom, fetchThatAnswers } from "./fakeServer.ts";

const meta = {
  title: "Adapters",
  component: ApiKeysPage,
  render: PageScene,
  parameters: { docs: { story: { inline: false, iframeHeight: 900 } } },
} satisfies Meta<SceneArgs & ApiKeysPageProps>;
export default meta;

type Story = StoryObj<SceneArgs>;

const baseUrl = "https://api.mark-ai.example/management/v1";
const restOver = (fetchOf: typeof fetchFrom): SceneArgs => ({
  via: (backend) => createRestAdapter({ baseUrl, fetch: fetchOf(backend) }),
});
const restAnswering = (body: string, init: ResponseInit) => restOver(() => fetchThatAnswers(body, init));

/** A backend in memory that answers at once. */
export const Default: Story = {};

const optional = ["getAccess", "createKey", "revokeKey", "getImportQuota", "getImportHistory"] as const;
const methods = ["listKeys", ...optional] as const;

type Knobs = Partial<Record<AdapterMethod, string>> & { latency: number };

/** What each method of the adapter does, by hand. */
export const Playground: StoryObj<Knobs> = {
  args: { latency: 400, ...Object.fromEntries(methods.map((method) => [method, "works"])) },
  argTypes: {
    latency: { control: { type: "range", min: 0, max: 5000, step: 100 } },
    ...Object.fromEntries(
      methods.map((method) => [
        method,
        { control: "select", options: ["works", "is missing", ...Object.keys(adapterFaults)] },
      ]),
    ),
  },
  render: ({ latency, ...chosen }) => {
    const byHand = methods.map((method) => [method, adapterFaults[chosen[method] ?? ""]] as const);
    const faults = { ...late(latency, ...methods), ...Object.fromEntries(byHand.filter(([, fault]) => fault)) };
    const without = optional.filter((method) => chosen[method] === "is missing");
    return <PageScene key={JSON.stringify([latency, chosen])} faults={faults} without={without} />;
  },
};

export const SlowAnswers: Story = { name: "Slow answers", args: { faults: late(1200) } };
export const NeverSettling: Story = {
  name: "Never settling",
  args: { faults: never() },
  parameters: { settles: false },
};
export const Offline: Story = { beforeEach: goOffline };

export const QuotaFails: Story = { name: "Quota fails", args: { faults: failing("unavailable", "getImportQuota") } };
export const HistoryFails: Story = {
  name: "History fails",
  args: { faults: failing("unavailable", "getImportHistory") },
};
export const KeysFail: Story = { name: "Keys fail", args: { faults: failing("unavailable", "listKeys") } };
export const AccessFails: Story = { name: "Access fails", args: { faults: failing("unavailable", "getAccess") } };
export const CreateFails: Story = {
  name: "Create fails",
  args: { faults: failing("unavailable", "createKey") },
  play: async (story) => {
    await submitKey(story, "Zapier Integration 2");
  },
};
export const ThrowsAtOnce: Story = { name: "Throws at once", args: { faults: throwing() } };
export const WrongShape: Story = { name: "Wrong shape", args: { faults: wrongShape() } };

export const OnlyListsKeys: Story = {
  name: "Only lists keys",
  args: {
    workspaceId: "ws_marketing",
    without: ["getAccess", "createKey", "revokeKey", "getImportQuota", "getImportHistory"],
  },
};
export const NoCreate: Story = { name: "No create", args: { without: ["createKey"] } };
export const NoRevoke: Story = { name: "No revoke", args: { without: ["revokeKey"] } };
export const NoUsage: Story = { name: "No usage", args: { without: ["getImportQuota", "getImportHistory"] } };

export const Rest: Story = { name: "REST", args: restOver(fetchFrom) };
export const RestHtml: Story = {
  name: "REST: HTML in place of JSON",
  args: restAnswering("<h1>Welcome</h1>", { status: 200, headers: { "Content-Type": "text/html" } }),
};
export const RestSignedOut: Story = { name: "REST: signed out", args: restAnswering("", { status: 401 }) };
export const RestTooManyRequests: Story = {
  name: "REST: too many requests",
  args: restAnswering("", { status: 429, headers: { "Retry-After": "30", "X-Request-Id": "req_7Q2M9F" } }),
};

const states = {
  SlowAnswers,
  NeverSettling,
  Offline,
  QuotaFails,
  HistoryFails,
  KeysFail,
  AccessFails,
  CreateFails,
  ThrowsAtOnce,
  WrongShape,
  OnlyListsKeys,
  NoCreate,
  NoRevoke,
  NoUsage,
  Rest,
  RestHtml,
  RestSignedOut,
  RestTooManyRequests,
};

export const AllStates: Story = {
  name: "All states",
  // Its windows need a running Storybook around them.
  tags: ["!test"],
  parameters: { a11y: { test: "off" } },
  render: (_args, { globals }) => <FrameSheet states={states} part="adapters" globals={globals} height={900} />,
};
