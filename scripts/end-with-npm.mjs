/**
 * Ends this process when npm is ended: `npm start` passes SIGTERM on to the shell between them, which dies of it and
 * passes nothing on, so that the server would stay. Then its parent is another process.
 */
export function endWithNpm() {
  if (process.env["npm_lifecycle_event"] === undefined) return;
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) process.kill(process.pid, "SIGTERM");
  }, 250).unref();
}
