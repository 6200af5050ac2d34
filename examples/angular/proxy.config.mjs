// The browser knows one origin only, so that the session's cookie travels by itself.
export default { "/api": { target: process.env.BACKEND_URL ?? "http://127.0.0.1:4173" } };
