import type { MemoryAdapter } from "@mark-ai/api-keys/adapters/memory";
import { addDays, type CompanyHistory } from "@mark-ai/api-keys/contract";
import type { Broken } from "./broken.js";

const own = "company: each workspace has in it what its own history has, in any zone";
const moved = "company: imports show in their own workspace";
const sum = "company: where the period lies within the days, all workspaces together are what the quota counts";
const refused = "company: wrong days and a zone that does not exist are refused";
const shape = "shape: getCompanyHistory answers as the contract says";

type Company = NonNullable<MemoryAdapter["getCompanyHistory"]>;

function answering(make: (company: Company) => Company): NonNullable<Broken["breakIt"]> {
  return (adapter) =>
    adapter.getCompanyHistory === undefined
      ? adapter
      : { ...adapter, getCompanyHistory: make(adapter.getCompanyHistory) };
}

const mapped = (change: (answer: CompanyHistory) => CompanyHistory) =>
  answering((company) => async (input, context) => change(await company(input, context)));

export const brokenCompany: readonly Broken[] = [
  {
    defect: "leaves a workspace out of the company's history",
    breakIt: mapped(({ today, workspaces }) => ({
      today,
      workspaces: workspaces.filter(({ workspaceId }) => workspaceId !== "ws_sales"),
    })),
    fails: [own, moved, sum],
  },
  {
    defect: "leaves workspaces without the feature out of the company's history",
    breakIt: mapped(({ today, workspaces }) => ({
      today,
      workspaces: workspaces.filter(({ workspaceId }) => workspaceId !== "ws_support"),
    })),
    fails: [sum],
  },
  {
    defect: "dates the company's imports a day early",
    breakIt: mapped(({ today, workspaces }) => ({
      today,
      workspaces: workspaces.map(({ workspaceId, days }) => ({
        workspaceId,
        days: days.map(({ date, imports }) => ({ date: addDays(date, -1), imports })),
      })),
    })),
    fails: [own, sum],
  },
  {
    defect: "answers a company's history of 30 days, however many are asked for",
    breakIt: answering((company) => (input, context) => company({ ...input, days: 30 }, context)),
    fails: [refused, own],
  },
  {
    defect: "has a workspace in the company's history twice",
    breakIt: mapped(({ today, workspaces }) => ({
      today,
      workspaces: workspaces.flatMap(({ workspaceId, days }) => [
        { workspaceId, days: days.slice(0, 10) },
        { workspaceId, days: days.slice(10) },
      ]),
    })),
    fails: [shape, own, moved],
  },
];
