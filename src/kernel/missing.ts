/** There is no such thing, or not for this caller: the two are answered alike, as 404. */
export class Missing extends Error {
  constructor(readonly what: string) {
    super(`no such ${what}`);
    this.name = 'Missing';
  }
}

/** There was such a thing for everybody to read, and it was taken back: 410. */
export class TakenBack extends Error {
  constructor(readonly what: string) {
    super(`taken back: ${what}`);
    this.name = 'TakenBack';
  }
}

/** A role does not allow the act: 403, and nothing was written. */
export class NotAllowed extends Error {
  constructor(readonly act: string) {
    super(`not allowed: ${act}`);
    this.name = 'NotAllowed';
  }
}
