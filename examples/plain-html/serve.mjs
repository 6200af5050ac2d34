import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";

// A static server and nothing more: this folder, the built package below /api-keys/, and a strict policy.
const here = fileURLToPath(new URL(".", import.meta.url));
const built = fileURLToPath(new URL("../../dist/", import.meta.url));
const port = Number(process.env.PORT ?? 4174);
const csp = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'";
const types = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
};

if (!existsSync(join(built, "standalone/index.js"))) {
  console.error("The package is not built, so there is no module to serve. Run `npm run build` first.");
  process.exit(1);
}

const server = createServer((request, response) => {
  const path = normalize(decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname));
  const file = path.startsWith("/api-keys/")
    ? join(built, path.slice("/api-keys/".length))
    : join(here, path === "/" ? "index.html" : path);
  const type = types[extname(file)];
  if (type === undefined || !statSync(file, { throwIfNoEntry: false })?.isFile()) {
    response.writeHead(404).end("There is nothing here.");
    return;
  }
  response.writeHead(200, { "Content-Type": type, "Content-Security-Policy": csp }).end(readFileSync(file));
});
server.listen(port, "127.0.0.1", () => console.log(`http://127.0.0.1:${server.address().port}`));
