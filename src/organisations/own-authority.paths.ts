export const ownAuthorityPath = '/arbete/var-organisation';
