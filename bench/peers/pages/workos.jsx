import "@radix-ui/themes/styles.css";
import { ApiKeys, WorkOsWidgets } from "@workos-inc/widgets";
import "@workos-inc/widgets/styles.css";
import { createRoot } from "react-dom/client";
import { compare } from "./shared.ts";

const claims = { permissions: ["widgets:api-keys:manage"], exp: Math.floor(Date.now() / 1000) + 3600 };
const token = `e30.${btoa(JSON.stringify(claims))}.signature`;

compare({
  row: ".rt-TableBody .rt-TableRow",
  // It asks for ten keys. Where there are 25 or 100, the fake backend sends more than that.
  drawnOf: (keys) => (keys > 100 ? 10 : keys),
  draw: (place) =>
    createRoot(place).render(
      <WorkOsWidgets apiHostname={location.hostname} port={Number(location.port)} https={false}>
        <ApiKeys authToken={token} />
      </WorkOsWidgets>,
    ),
});
