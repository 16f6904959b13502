export { t as auditLean, n as loadLean, r as validatePolicy } from "./validate.js";
