import type { KeyAttribute } from "../../contract/attributes.js";

/** An attribute of each kind; the first, a choice, is required. */
export const demoAttributes: readonly KeyAttribute[] = [
  {
    name: "environment",
    label: "Environment",
    kind: "choice",
    options: [
      { value: "production", label: "Production" },
      { value: "staging", label: "Staging" },
      { value: "development", label: "Development" },
    ],
    required: true,
    on: ["create", "edit", "row", "details"],
  },
  { name: "team", label: "Team", kind: "text", maxLength: 20, on: ["create", "edit", "row", "details"] },
  {
    name: "sources",
    label: "Sources",
    kind: "choices",
    options: [
      { value: "website", label: "Website" },
      { value: "crm", label: "CRM" },
      { value: "helpdesk", label: "Help desk" },
    ],
    on: ["create", "row", "details"],
  },
  {
    name: "review",
    label: "Review on",
    kind: "date",
    on: ["create", "row", "details"],
    help: "Somebody looks at it then.",
  },
  { name: "critical", label: "Business-critical", kind: "switch", on: ["create", "row", "details"] },
];
