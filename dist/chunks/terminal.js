export { n as visible } from "./terminal2.js";
