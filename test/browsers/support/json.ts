/** An expression whose value crosses a protocol as text. */
export const json = (expression: string) =>
  `Promise.resolve(${expression}).then((value) => JSON.stringify(value ?? null))`;
