declare module '@citation-js/core' {
  export class Cite<Item> {
    constructor(data: string);
    data: Item[];
  }
}
declare module '@citation-js/plugin-csl';
declare module '@citation-js/plugin-ris';
