/** Entry of the Node extension host. */
export { activate } from "./extension.ts";
