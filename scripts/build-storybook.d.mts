export function buildStorybook(): string;
