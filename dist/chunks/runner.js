export { t as actionEntry, n as runAction } from "./runner2.js";
