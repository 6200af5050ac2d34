import { execFileSync } from "node:child_process";
import { join } from "node:path";

/** Makes an authority of the tests' own in a folder. Returns the path of its certificate. */
export function makeAuthority(folder: string): string {
  const ca = join(folder, "ca.pem");
  openssl(
    "req",
    "-x509",
    "-subj",
    "/CN=The tests' authority",
    "-keyout",
    join(folder, "ca.key"),
    "-out",
    ca,
    ...newKey,
  );
  return ca;
}

/**
 * Makes a certificate of that authority for the name `localhost` alone: `server.pem` and `server.key` in the folder. It
 * holds for some days; a negative number makes one that has expired.
 */
export function makeServerCertificate(folder: string, days = 2): void {
  const [key, request] = [join(folder, "server.key"), join(folder, "server.csr")];
  const name = ["-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost"];
  openssl("req", ...name, "-keyout", key, "-out", request, ...newKey);
  const signer = ["-CA", join(folder, "ca.pem"), "-CAkey", join(folder, "ca.key"), "-CAcreateserial"];
  const certificate = ["-copy_extensions", "copy", "-days", String(days), "-out", join(folder, "server.pem")];
  openssl("x509", "-req", "-in", request, ...signer, ...certificate);
}

const newKey = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"];

function openssl(...args: string[]): void {
  execFileSync("openssl", args, { stdio: "pipe" });
}
