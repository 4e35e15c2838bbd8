/** What is used of autocannon, which brings no types. */
declare module 'autocannon' {
  interface Request {
    readonly path?: string;
  }
  interface Options {
    readonly url: string;
    readonly connections: number;
    readonly duration: number;
    readonly headers?: Readonly<Record<string, string>>;
    readonly requests?: readonly { setupRequest(request: Request): Request }[];
  }
  interface Result {
    readonly '2xx': number;
    readonly non2xx: number;
    readonly errors: number;
    readonly timeouts: number;
    /** In seconds. */
    readonly duration: number;
    readonly requests: { readonly total: number };
  }
  function autocannon(options: Options): Promise<Result>;
  export = autocannon;
}
