/** Entry of the web-worker extension host. */
export { activate } from "./extension.ts";
