// @ts-check
import { BroadcastChannel } from "node:worker_threads";
import { startTests } from "@vitest/runner";
import { getTestName, getTests } from "@vitest/runner/utils";
import { TestRunner, vi } from "vitest";

/** Runs the tests of a file again and again, once for each change of the code that Stryker asks for (runner.mjs). */
export default class Worker extends TestRunner {
  serves = false;

  async onBeforeCollect(/** @type {string[]} */ [file = ""]) {
    if (this.serves || this.injectValue("mode") !== "mutant") return;
    this.serves = true;
    // Nothing of this is for Vitest's reporters.
    Object.assign(this, {
      onCollectStart: super.onCollectStart,
      onCollected: undefined,
      onTaskUpdate: undefined,
      onAfterRunTask: (/** @type {import("vitest").RunnerTestCase} */ test) => {
        super.onAfterRunTask(test);
        if (test.result?.state === "fail") Object.assign(this, { cancelRun: true });
      },
    });
    const channel = new BroadcastChannel(file);
    await new Promise((ended) => {
      channel.onmessage = async (event) => {
        const question = /** @type {{ data: any }} */ (/** @type {unknown} */ (event)).data;
        if (question === "end") ended(undefined);
        else channel.postMessage(await this.answer(file, question));
      };
      channel.postMessage("ready");
    });
    channel.close();
    Object.assign(this, { cancelRun: true });
  }

  async answer(/** @type {string} */ filepath, /** @type {any} */ { names, ...mutant }) {
    Object.assign(/** @type {any} */ (this).workerState.providedContext, mutant);
    // A change at the top of a module comes into force before the modules load, any other one before the tests.
    const changes = /** @type {any} */ (globalThis)[this.injectValue("globalNamespace")];
    Object.assign(changes ?? {}, { activeMutant: undefined, hitCount: 0 });
    vi.resetModules();
    Object.assign(this, { cancelRun: false });
    const testNamePattern = names && new RegExp(`^\\s*(?:${names.map(escaped).join("|")})\\s*$`, "u");
    const [file] = await startTests(
      [{ filepath, testNamePattern, testLocations: undefined, testIds: undefined }],
      this,
    );
    if (file === undefined) throw new Error(`${filepath} has no tests.`);
    const ran = getTests(file).filter(({ result }) => result?.state === "pass" || result?.state === "fail");
    const failed = ran.find(({ result }) => result?.state === "fail");
    const hits = /** @type {any} */ (globalThis)[this.injectValue("globalNamespace")].hitCount;
    if (failed === undefined && file.result?.state !== "fail") return { ran: ran.length, hits };
    const errors = failed?.result?.errors ?? file.result?.errors;
    const name = failed === undefined ? "" : getTestName(failed, " ").trim();
    return { ran: ran.length, hits, failed: { name, message: errors?.[0]?.message ?? "Failed" } };
  }
}

function escaped(/** @type {string} */ name) {
  return name.replace(/[.*+?^${}()|[\]\\/]/gu, "\\$&");
}
