import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** What a browser reported of a content security policy. */
export interface CspReport {
  readonly directive: string;
  /** What was refused: an address, `inline`, `trusted-types-sink`, … */
  readonly blocked: string;
  readonly page: string;
  readonly sample: string;
}

/** A real server that browsers send their reports to. */
export interface ReportEndpoint {
  readonly url: string;
  /** In the order in which they came. */
  readonly reports: CspReport[];
  readonly stop: () => Promise<void>;
}

interface Body {
  readonly "csp-report": Readonly<Record<string, string | undefined>>;
}

export async function startReportEndpoint(): Promise<ReportEndpoint> {
  const reports: CspReport[] = [];
  const server = createServer((request, response) => {
    let text = "";
    request.setEncoding("utf8");
    request.on("data", (chunk: string) => {
      text += chunk;
    });
    request.on("end", () => {
      const report = (JSON.parse(text) as Body)["csp-report"];
      reports.push({
        directive: report["effective-directive"] ?? "",
        blocked: report["blocked-uri"] ?? "",
        page: report["document-uri"] ?? "",
        sample: report["script-sample"] ?? "",
      });
      response.writeHead(204).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/csp-reports`,
    reports,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
