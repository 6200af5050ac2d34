export function buildApp(): void;
