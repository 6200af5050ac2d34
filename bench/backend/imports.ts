import { Agent, request } from "node:http";
import { spawn, type ChildProcess } from "node:child_process";
import pg from "pg";
import { throughput } from "./measure.js";

export interface ImportRate {
  readonly what: string;
  readonly perSecond: number;
}

export interface Overshoot {
  readonly limit: number;
  readonly counted: number;
  readonly stored: number;
}

const sessionSecret = "one secret for all of the processes";

/** Imports over HTTP into one company, by so many processes of the built backend on the server. */
export async function importsOver(
  count: number,
  options: { mainFile: string; databaseUrl: string; secrets: readonly string[]; seconds: number; atOnce: number },
): Promise<number> {
  const { mainFile, databaseUrl, secrets, seconds, atOnce } = options;
  const processes = await Promise.all(Array.from({ length: count }, () => startProcess(mainFile, databaseUrl)));
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce });
  const body = JSON.stringify({ text: "Hello from the bench." });
  try {
    const post = (turn: number) => {
      const url = processes[turn % count]?.url ?? "";
      return send(
        `${url}/api/v1/knowledge-bases/kb_marketing/documents`,
        agent,
        secrets[turn % secrets.length] ?? "",
        body,
      );
    };
    await throughput(post, atOnce, 1);
    return await throughput(post, atOnce, seconds);
  } finally {
    agent.destroy();
    for (const { child } of processes) child.kill("SIGTERM");
    await Promise.all(processes.map(({ ended }) => ended));
  }
}

async function startProcess(mainFile: string, databaseUrl: string) {
  const child = spawn(process.execPath, [mainFile], {
    env: {
      PATH: process.env.PATH,
      PORT: "0",
      LOG: "silent",
      SEED: "none",
      RATE_LIMIT: "off",
      DATABASE_URL: databaseUrl,
      SESSION_SECRET: sessionSecret,
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = new Promise((resolve) => child.once("close", resolve));
  return { child, ended, url: await readUrl(child) };
}

function readUrl(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = "";
    child.stdout?.on("data", (chunk: Buffer) => {
      said += chunk.toString();
      const url = /ready at (http:\S+)/u.exec(said)?.[1];
      if (url !== undefined) resolve(url);
    });
    child.once("close", () => {
      reject(new Error(`The backend ended:\n${said}`));
    });
  });
}

function send(url: string, agent: Agent, secret: string, body: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const headers = {
      "X-API-Key": secret,
      "Content-Type": "application/json",
      "Content-Length": Buffer.byteLength(body),
    };
    const sent = request(url, { method: "POST", agent, headers }, (answer) => {
      answer.resume();
      answer.once("end", () => {
        if (answer.statusCode === 201) resolve();
        else reject(new Error(`An import was answered ${String(answer.statusCode)}.`));
      });
    });
    sent.once("error", reject);
    sent.end(body);
  });
}

/**
 * Counts first and stores then, as two statements: what is often written. Fifty importers meet a limit, and more is
 * stored than it allows.
 */
export async function countThenInsert(databaseUrl: string, limit: number): Promise<Overshoot> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 50 });
  try {
    await pool.query("create table naive_documents (id bigserial primary key, company_id text not null)");
    await pool.query("create index on naive_documents (company_id)");
    let counted = 0;
    const importOne = async () => {
      const { rows } = await pool.query<{ n: number }>(
        "select count(*)::int as n from naive_documents where company_id = 'co_acme'",
      );
      if ((rows[0]?.n ?? 0) >= limit) return;
      await pool.query("insert into naive_documents (company_id) values ('co_acme')");
      counted += 1;
    };
    await Promise.all(
      Array.from({ length: 50 }, async () => {
        for (let i = 0; i < limit / 10; i++) await importOne();
      }),
    );
    const { rows } = await pool.query<{ n: number }>("select count(*)::int as n from naive_documents");
    return { limit, counted, stored: rows[0]?.n ?? 0 };
  } finally {
    await pool.end();
  }
}
