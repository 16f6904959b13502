export { t as callable, n as textsIn } from "./callable2.js";
