import { DatabaseUnavailable } from "../db/DatabaseUnavailable.js";
import { TurnTimeout } from "../db/gate.js";
import { Problem } from "./Problem.js";

/** What an error means to the caller. Its own words stay here: they may hold what was sent, or where the database is. */
export function toProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof TurnTimeout) {
    return new Problem("unavailable", {
      detail: "Your company has too many requests of this kind at the moment. Nothing was changed. Try again in 1 s.",
      retryAfter: 1,
    });
  }
  if (!(error instanceof DatabaseUnavailable)) {
    return new Problem("unknown", { detail: "Something went wrong on our side. Nothing more is known." });
  }
  if (error.outcome === "unknown") {
    return new Problem("unknown", {
      detail:
        "The database was lost before it confirmed the change, which may have been made. Look before you repeat it.",
    });
  }
  return new Problem("unavailable", {
    detail: "The database cannot do this at the moment. Nothing was changed. Try again in 2 s.",
    retryAfter: 2,
  });
}
