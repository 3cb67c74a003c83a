/** The session is missing, ended or not yet whole: the person is sent to sign in, or on with it, and comes back to the page. */
export class SignInNeeded extends Error {
  constructor(
    readonly comeBackTo: string,
    readonly at: string,
  ) {
    super('sign-in needed');
  }
}
