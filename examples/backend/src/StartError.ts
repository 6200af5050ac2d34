/** Why the backend cannot start or go on: a sentence for the person who runs it. */
export class StartError extends Error {
  override readonly name: string = "StartError";
}
