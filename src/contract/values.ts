import * as v from "valibot";

export const text = v.pipe(v.string(), v.minLength(1));

/** ISO 8601 with a zone (RFC 3339): the string must also be a date that exists. */
export const instant = v.pipe(
  v.string(),
  v.regex(
    /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/,
    "an ISO 8601 date with a time and a zone",
  ),
  v.check((value) => !Number.isNaN(Date.parse(value)), "a date that exists"),
);

/** The ids of the keys of one page at most. */
export const keyIdsSchema = v.pipe(v.array(text), v.minLength(1, "1 to 100 keys"), v.maxLength(100, "1 to 100 keys"));

export const count = v.pipe(v.number(), v.safeInteger("a whole number"), v.minValue(0, "a number of at least 0"));
