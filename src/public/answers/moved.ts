/** What is asked for has another address now: 301. */
export class Moved extends Error {
  constructor(readonly to: string) {
    super(`moved to ${to}`);
    this.name = 'Moved';
  }
}
