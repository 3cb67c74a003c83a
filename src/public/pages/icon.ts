/** The same as src/site/favicon.svg, which is not among the built files; a test compares them. */
export const icon =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path fill="#0e4f53" d="M15 29V18C8.5 18 4 13.5 4 6c7 0 11 4 11.7 9C17 10.5 21 7.5 28 7.5c0 7-4.500 11-11 11V29z"/></svg>\n';
