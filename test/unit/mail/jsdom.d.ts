// jsdom ships no types; this is the part that the tests of safe HTML use.
declare module 'jsdom' {
  export class JSDOM {
    constructor(html: string);
    readonly window: Window & typeof globalThis;
  }
}
