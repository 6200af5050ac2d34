/** Where the API that the keys are for runs. */
export const backendUrl = process.env["BACKEND_URL"] ?? "http://127.0.0.1:4173";
