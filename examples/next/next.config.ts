import type { NextConfig } from "next";
import { backendUrl } from "./backend";

const config: NextConfig = {
  reactStrictMode: true,
  poweredByHeader: false,
  // This folder lies in another project, whose lock file Next.js would take for its own.
  turbopack: { root: import.meta.dirname },
  // The browser knows one origin only, so that the session's cookie travels by itself and no CORS is needed.
  rewrites: () => Promise.resolve([{ source: "/api/:path*", destination: `${backendUrl}/api/:path*` }]),
};

export default config;
