declare module '@mixmark-io/domino' {
  /** Parses HTML by the rules of the HTML Standard; runs no script and loads nothing. */
  export function createDocument(html: string, force?: boolean): Document;
}
