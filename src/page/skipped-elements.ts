/** Elements whose text is never text of the page. In a file of its own for the first look, which needs no other names. */
export const SKIPPED_ELEMENTS: readonly string[] =
  'script style noscript template svg math head title select option datalist textarea input button iframe object embed audio video canvas map dialog progress meter'.split(
    ' ',
  );
