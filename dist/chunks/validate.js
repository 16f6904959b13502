export { t as validatePolicy } from "./validate2.js";
