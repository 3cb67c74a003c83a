/** The session is missing or ended: the person is sent to sign in and comes back to the page. */
export class SignInNeeded extends Error {
  constructor(readonly comeBackTo: string) {
    super('sign-in needed');
  }
}
