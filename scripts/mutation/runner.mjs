// @ts-check
import { relative, resolve } from "node:path";
import { BroadcastChannel } from "node:worker_threads";
import { strykerPlugins as stock } from "@stryker-mutator/vitest-runner";

// A test runner for Stryker. Its own starts a worker for each change and each test file, which takes ten times as long as
// the tests. This one keeps a worker for each test file (worker.mjs), which loads all modules anew for each change.

/** @param {{ injectFunction: (factory: any) => any }} injector */
function createRunner(injector) {
  return new Runner(injector.injectFunction(/** @type {any} */ (stock[0]).factory));
}
createRunner.inject = ["$injector"];

export const strykerPlugins = [{ kind: "TestRunner", name: "kept-workers", factory: createRunner }];

class Runner {
  /** @param {any} vitest Stryker's runner, which does the first run of all tests. */
  constructor(vitest) {
    this.vitest = vitest;
  }

  /** @type {Map<string, BroadcastChannel>} */
  channels = new Map();
  /** @type {Map<string, number>} Milliseconds that the last run of a file took. */
  took = new Map();
  ended = Promise.resolve();

  capabilities() {
    return this.vitest.capabilities();
  }

  init() {
    return this.vitest.init();
  }

  dryRun(/** @type {unknown} */ options) {
    return this.vitest.dryRun(options);
  }

  async mutantRun(/** @type {any} */ { activeMutant, mutantActivation, hitLimit, testFilter }) {
    if (this.channels.size === 0) await this.start();
    const tests = this.testsByFile(testFilter);
    let nrOfTests = 0;
    let hits = 0;
    // Short files first: one failing test is enough.
    for (const file of [...tests.keys()].sort((a, b) => (this.took.get(a) ?? 0) - (this.took.get(b) ?? 0))) {
      const started = performance.now();
      const names = tests.get(file);
      const answer = await this.ask(file, { activeMutant: activeMutant.id, mutantActivation, hitLimit, names });
      this.took.set(file, performance.now() - started);
      nrOfTests += answer.ran;
      hits += answer.hits;
      if (hitLimit !== undefined && hits > hitLimit) return { status: "timeout", reason: "Hit limit reached" };
      if (answer.failed === undefined) continue;
      const killedBy = [`${file}#${answer.failed.name}`];
      return { status: "killed", killedBy, failureMessage: answer.failed.message, nrOfTests };
    }
    return { status: "survived", nrOfTests };
  }

  async dispose() {
    for (const channel of this.channels.values()) channel.postMessage("end");
    await this.ended;
    for (const channel of this.channels.values()) channel.close();
    await this.vitest.dispose();
  }

  /** The names of the tests that may notice a change, by file; of all of a file without names. */
  testsByFile(/** @type {string[] | undefined} */ ids) {
    /** @type {Map<string, string[] | undefined>} */
    const tests = new Map();
    if (!ids?.length) for (const file of this.channels.keys()) tests.set(file, undefined);
    for (const id of ids ?? []) {
      const [file = "", ...name] = id.split("#");
      tests.set(file, [...(tests.get(file) ?? []), name.join("#")]);
    }
    return tests;
  }

  async start() {
    const { ctx } = this.vitest;
    this.vitest.resetContext();
    const files = (await ctx.globTestSpecifications()).map((/** @type {any} */ { moduleId }) => moduleId);
    for (const config of [ctx.config, ...ctx.projects.map((/** @type {any} */ { config }) => config)]) {
      config.maxWorkers = files.length;
      config.minWorkers = files.length;
      config.runner = resolve("scripts/mutation/worker.mjs");
      config.testNamePattern = undefined;
      config.related = undefined;
    }
    ctx.provide("mode", "mutant");
    const ready = files.map((/** @type {string} */ file) => {
      const channel = new BroadcastChannel(file);
      this.channels.set(relative(process.cwd(), file).replaceAll("\\", "/"), channel);
      return answerOf(channel);
    });
    this.ended = ctx.start().then(() => undefined);
    await Promise.all(ready);
  }

  /** @param {string} file @param {object} question */
  ask(file, question) {
    const channel = this.channels.get(file);
    if (channel === undefined) throw new Error(`No worker has ${file}.`);
    const answer = answerOf(channel);
    channel.postMessage(question);
    return answer;
  }
}

/** @returns {Promise<any>} */
function answerOf(/** @type {BroadcastChannel} */ channel) {
  return new Promise((answered) => {
    channel.onmessage = (event) => answered(/** @type {{ data: any }} */ (/** @type {unknown} */ (event)).data);
  });
}
