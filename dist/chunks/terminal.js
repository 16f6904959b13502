export { t as styleOf, n as visible, r as visibleLines } from "./terminal2.js";
